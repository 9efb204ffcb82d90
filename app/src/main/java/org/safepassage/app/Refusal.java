package org.safepassage.app;

/** Ends a command with one sentence for a person and an exit code; never shown as a stack trace. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  Refusal(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}

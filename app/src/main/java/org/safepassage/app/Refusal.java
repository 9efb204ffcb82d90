package org.safepassage.app;

/** Ends a command with one sentence for a person and an exit code; never shown as a stack trace. */
final class Refusal extends RuntimeException {
  private final int exitCode;

  Refusal(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}

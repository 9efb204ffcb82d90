package org.safepassage.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The only main: runs one command and ends with a documented {@link ExitCode}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Path here = Path.of("").toAbsolutePath();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            here,
            Path.of(System.getProperty("safepassage.home", here.toString())),
            System.console() != null && System.console().isTerminal());
    int code = SafePassage.run(surroundings, args);
    surroundings.out().flush();
    System.exit(code);
  }
}

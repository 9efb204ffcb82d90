package org.safepassage.app;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a command runs: its two outputs and the folders that it starts from.
 *
 * @param workingDir what relative paths start from, and where plans go by default
 * @param home the clone, where the examples are
 * @param isTerminal whether somebody watches, so that a progress line may be rewritten in place
 */
record Surroundings(PrintWriter out, PrintWriter err, Path workingDir, Path home, boolean isTerminal) {

  /** A path as written on the command line. */
  Path resolve(Path path) {
    return workingDir.resolve(path).normalize();
  }
}

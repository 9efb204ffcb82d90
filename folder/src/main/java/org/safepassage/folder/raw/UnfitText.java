package org.safepassage.folder.raw;

import java.io.IOException;
import org.safepassage.folder.problem.Finding;

/** A file is no text that can be read; says at which line, 0 = as a whole. */
final class UnfitText extends IOException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final transient Finding finding;

  UnfitText(int line, Finding finding) {
    super(finding.wrong());
    this.line = line;
    this.finding = finding;
  }

  int line() {
    return line;
  }

  Finding finding() {
    return finding;
  }
}

package org.safepassage.folder.rules;

import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;

/** The form of an Admiralty grade. */
final class GradeText {

  private GradeText() {}

  static Optional<Finding> findWrong(String text) {
    if (text.matches("[A-F][1-6]")) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT).replaceAll("[\\s/.-]", "");
    String maybe = upper.matches("[1-6][A-F]") ? "" + upper.charAt(1) + upper.charAt(0) : upper;
    return Optional.of(
        new Finding("is no grade: a letter A to F and a digit 1 to 6", "Maybe " + (maybe.matches("[A-F][1-6]") ? maybe : "F6, if nobody can judge it") + "."));
  }
}

package org.safepassage.folder.rules;

import java.util.Optional;
import org.safepassage.folder.problem.Finding;

/** The form of an id: it must survive lists, file names and spreadsheets. */
final class IdWord {

  private IdWord() {}

  static Optional<Finding> findWrong(String text) {
    if ("=+@-".indexOf(text.charAt(0)) >= 0) {
      String maybe = "Maybe leave out the \"" + text.charAt(0) + "\".";
      return Optional.of(new Finding("starts like a formula, which spreadsheets would run", maybe));
    }
    if (text.length() > 60) {
      return Optional.of(new Finding("is longer than 60 characters", "Maybe another cell slipped in here."));
    }
    if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*")) {
      return Optional.of(
          new Finding("is no id: letters, digits, '-', '_' and '.' only", "Maybe \"" + mended(text) + "\"."));
    }
    return Optional.empty();
  }

  private static String mended(String text) {
    String mended = text.replaceAll("[^\\p{L}\\p{M}\\p{N}._]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
    return mended.isEmpty() ? "a1" : mended;
  }
}

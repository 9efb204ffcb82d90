package org.safepassage.folder.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody may have meant. */
public final class NearestName {

  private static final int LONGEST = 60;

  private NearestName() {}

  /** The nearest known name by edits (insert, delete, replace, swap), if it is near enough; the first of equals. */
  public static Optional<String> find(String written, Collection<String> known) {
    if (written.isBlank() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = written.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = Math.max(1, Math.min(3, wanted.length() / 3)) + 1;
    for (String name : known) {
      int edits = name.length() > LONGEST ? least : edits(wanted, name.toLowerCase(Locale.ROOT));
      if (edits < least) {
        least = edits;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  /** {@code Maybe "km".}, or else a list of what is known, or nothing where that would be long. */
  public static String maybe(String written, Collection<String> known) {
    Optional<String> nearest = find(written, known);
    if (nearest.isPresent()) {
      return "Maybe \"" + nearest.get() + "\".";
    }
    return known.isEmpty() || known.size() > 12 ? "" : "Maybe one of: " + String.join(", ", known) + ".";
  }

  /** Damerau–Levenshtein distance with adjacent swaps (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] d) {
    int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

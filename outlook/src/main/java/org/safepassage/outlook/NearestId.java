package org.safepassage.outlook;

import java.util.Collection;
import java.util.Comparator;
import org.safepassage.operation.Id;

/** Refuses an id that names nothing, with the nearest one that does. */
final class NearestId {
  private NearestId() {}

  static void require(String kind, Id id, Collection<? extends Id> known) {
    if (!known.contains(id)) {
      String maybe =
          known.stream()
              .min(Comparator.comparingInt(candidate -> edits(id.value(), candidate.value())))
              .map(nearest -> "maybe " + nearest.value())
              .orElse("the operation has none");
      throw new IllegalArgumentException("no " + kind + " " + id.value() + ": " + maybe);
    }
  }

  /** Letters to insert, delete or change. Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}

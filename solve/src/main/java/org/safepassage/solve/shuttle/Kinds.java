package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.List;

/** Carriers that are alike, which are looked at once. */
final class Kinds {
  private final List<Shuttle> kinds = new ArrayList<>();
  private final int[] kindOf;

  Kinds(List<Shuttle> shuttles) {
    kindOf = new int[shuttles.size()];
    for (int v = 0; v < kindOf.length; v++) {
      int kind = 0;
      while (kind < kinds.size() && !kinds.get(kind).isLike(shuttles.get(v))) {
        kind++;
      }
      if (kind == kinds.size()) {
        kinds.add(shuttles.get(v));
      }
      kindOf[v] = kind;
    }
  }

  int size() {
    return kinds.size();
  }

  Shuttle get(int kind) {
    return kinds.get(kind);
  }

  int kindOf(int shuttle) {
    return kindOf[shuttle];
  }

  /** How many carriers are of a kind. */
  int count(int kind) {
    int count = 0;
    for (int each : kindOf) {
      count += each == kind ? 1 : 0;
    }
    return count;
  }
}

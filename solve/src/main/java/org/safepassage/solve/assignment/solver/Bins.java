package org.safepassage.solve.assignment.solver;

import java.util.BitSet;
import java.util.List;

/** Which kinds may lie in which bins: what a bound has ruled out is no longer looked at. */
final class Bins {
  private final BitSet[] alive;

  private Bins(int kinds) {
    this.alive = new BitSet[kinds];
    for (int k = 0; k < kinds; k++) {
      alive[k] = new BitSet();
    }
  }

  static Bins none(int kinds) {
    return new Bins(kinds);
  }

  static Bins all(List<Kind> kinds) {
    Bins bins = new Bins(kinds.size());
    for (int k = 0; k < kinds.size(); k++) {
      for (int bin : kinds.get(k).bins()) {
        bins.revive(k, bin);
      }
    }
    return bins;
  }

  void revive(int kind, int bin) {
    alive[kind].set(bin);
  }

  boolean isAlive(int kind, int bin) {
    return alive[kind].get(bin);
  }

  int count() {
    return java.util.Arrays.stream(alive).mapToInt(BitSet::cardinality).sum();
  }
}

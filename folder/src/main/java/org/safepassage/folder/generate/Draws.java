package org.safepassage.folder.generate;

import java.util.List;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea and Flood 2014), written out so that no library or Java version changes a byte.
 * Keyed by what is drawn and its number, so that a change to one thing never shifts the draws of another.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The draws about one thing. */
  static Draws of(long seed, String purpose, long number) {
    return new Draws(mix(mix(mix(seed + GOLDEN) ^ purpose.hashCode()) + number * GOLDEN));
  }

  private static long mix(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to just below 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to just below {@code bound}. */
  int below(int bound) {
    return (int) (share() * bound);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  double between(double least, double most) {
    return least + share() * (most - least);
  }

  boolean inPercent(int percent) {
    return below(100) < percent;
  }

  <T> T pick(List<T> options) {
    return options.get(below(options.size()));
  }
}

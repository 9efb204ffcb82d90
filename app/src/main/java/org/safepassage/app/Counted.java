package org.safepassage.app;

/** Things counted in words: {@code 1 gate}, {@code 2 gates}. */
final class Counted {
  private Counted() {}

  static String of(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** Where the plural does not end in s. */
  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}

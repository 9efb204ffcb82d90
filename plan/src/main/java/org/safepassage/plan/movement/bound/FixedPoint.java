package org.safepassage.plan.movement.bound;

/** Prices and values in whole 1/65,536ths, so that the bound is exact integer arithmetic: a poor price makes it loose, never false. */
final class FixedPoint {
  static final long ONE = 1 << 16;

  private FixedPoint() {}

  static long of(double value) {
    return Math.round(value * ONE);
  }
}

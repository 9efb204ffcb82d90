package org.safepassage.solve.chain;

/**
 * A way from one node to another.
 *
 * @param ticks its duration, at least 1
 * @param closesTick it must have been left by then
 * @param opensTicks starts of its open windows, ascending; empty = always open
 * @param shutsTicks ends of its open windows
 */
public record Arc(int from, int to, int ticks, int closesTick, int[] opensTicks, int[] shutsTicks) {

  private static final int[] ALWAYS = {};

  public Arc(int from, int to, int ticks, int closesTick) {
    this(from, to, ticks, closesTick, ALWAYS, ALWAYS);
  }

  /** Whether it can be used throughout [enterTick, enterTick + ticks). */
  public boolean isOpenAt(int enterTick) {
    int exitTick = enterTick + ticks;
    if (exitTick > closesTick) {
      return false;
    }
    for (int window = 0; window < opensTicks.length; window++) {
      if (opensTicks[window] <= enterTick && exitTick <= shutsTicks[window]) {
        return true;
      }
    }
    return opensTicks.length == 0;
  }
}

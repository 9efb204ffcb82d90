package org.safepassage.solve.path;

/**
 * A path through a {@link TimedGraph}: arc {@code i} is used in [enterTicks[i], exitTicks[i]). The arrays are not to be changed.
 */
public record TimedPath(int[] arcs, int[] enterTicks, int[] exitTicks) {

  /** No arc: already there. */
  public static final TimedPath NOWHERE = new TimedPath(new int[0], new int[0], new int[0]);

  public boolean isEmpty() {
    return arcs.length == 0;
  }

  public int departTick() {
    return enterTicks[0];
  }

  public int arriveTick() {
    return exitTicks[exitTicks.length - 1];
  }

  /** The same path some ticks later. */
  TimedPath later(int ticks) {
    if (ticks == 0) {
      return this;
    }
    int[] enter = enterTicks.clone();
    int[] exit = exitTicks.clone();
    for (int i = 0; i < enter.length; i++) {
      enter[i] += ticks;
      exit[i] += ticks;
    }
    return new TimedPath(arcs, enter, exit);
  }
}

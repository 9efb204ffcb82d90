package org.safepassage.solve.path;

/** A path through a {@link TimedGraph}: arc {@code i} is used in [enterTick(i), exitTick(i)). */
public final class TimedPath {

  /** No arc: already there. */
  public static final TimedPath NOWHERE = new TimedPath(new int[0], new int[0], new int[0], 0, 0);

  private final int[] arcs;
  private final int[] enterTicks;
  private final int[] exitTicks;
  private final double length;
  private final int shift;

  /** @param length of all arcs together */
  TimedPath(int[] arcs, int[] enterTicks, int[] exitTicks, double length) {
    this(arcs, enterTicks, exitTicks, length, 0);
  }

  private TimedPath(int[] arcs, int[] enterTicks, int[] exitTicks, double length, int shift) {
    this.arcs = arcs;
    this.enterTicks = enterTicks;
    this.exitTicks = exitTicks;
    this.length = length;
    this.shift = shift;
  }

  /** As it was once found: each arc with its ticks. */
  public static TimedPath of(int[] arcs, int[] enterTicks, int[] exitTicks, double length) {
    return arcs.length == 0 ? NOWHERE : new TimedPath(arcs.clone(), enterTicks.clone(), exitTicks.clone(), length);
  }

  public boolean isEmpty() {
    return arcs.length == 0;
  }

  public int arcCount() {
    return arcs.length;
  }

  /** All of them, in order. */
  public int[] arcs() {
    return arcs.clone();
  }

  public int arc(int i) {
    return arcs[i];
  }

  public int enterTick(int i) {
    return enterTicks[i] + shift;
  }

  public int exitTick(int i) {
    return exitTicks[i] + shift;
  }

  /** The sum of the arcs' lengths. */
  public double length() {
    return length;
  }

  public int departTick() {
    return enterTick(0);
  }

  public int arriveTick() {
    return exitTick(arcs.length - 1);
  }

  /** Whether it stands still between two arcs. */
  public boolean waits() {
    for (int i = 1; i < arcs.length; i++) {
      if (enterTicks[i] > exitTicks[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same path with waits: arc {@code i} is entered by the sum of the first {@code i + 1} of these later. Whether the arcs are
   * open then is for the caller to ask.
   */
  public TimedPath withWaits(int[] ticksBeforeArc) {
    int[] enter = new int[arcs.length];
    int[] exit = new int[arcs.length];
    int later = shift;
    for (int i = 0; i < arcs.length; i++) {
      later += ticksBeforeArc[i];
      enter[i] = enterTicks[i] + later;
      exit[i] = exitTicks[i] + later;
    }
    return new TimedPath(arcs, enter, exit, length, 0);
  }

  /** The same path some ticks later. */
  TimedPath later(int ticks) {
    return ticks == 0 ? this : new TimedPath(arcs, enterTicks, exitTicks, length, shift + ticks);
  }
}

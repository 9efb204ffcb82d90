package org.safepassage.outlook;

/**
 * When something will be lost, in ticks: its 5, 50 and 95 % points. Permanent: what is lost stays lost.
 */
public record Loss(int earliestTick, int likelyTick, int latestTick) {

  /** A tick that never comes. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Not expected to be lost. */
  public static final Loss NONE = new Loss(NEVER, NEVER, NEVER);

  /** Lost already. */
  public static final Loss NOW = new Loss(0, 0, 0);

  /** The tick from which it counts as lost at a quantile: linear between the three points and beyond, never below 0. */
  public int atQuantile(double quantile) {
    if (likelyTick == NEVER) {
      return NEVER;
    }
    double tick =
        quantile <= 0.5
            ? likelyTick - (0.5 - quantile) / 0.45 * ((double) likelyTick - earliestTick)
            : likelyTick + (quantile - 0.5) / 0.45 * ((double) latestTick - likelyTick);
    return (int) Math.max(0, Math.min(NEVER - 1.0, Math.floor(tick)));
  }

  /** The earlier of two in each point: a road is lost no later than either end. */
  public Loss earlierOf(Loss other) {
    return new Loss(
        Math.min(earliestTick, other.earliestTick),
        Math.min(likelyTick, other.likelyTick),
        Math.min(latestTick, other.latestTick));
  }
}

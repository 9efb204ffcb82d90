package org.safepassage.operation;

import java.util.List;

/**
 * How likely each part of a plan is to come off, over the scenarios of {@link Expected}.
 *
 * @param runs in the plan's order
 * @param households in the order of the journeys
 */
public record Prospects(List<OfRun> runs, List<OfHousehold> households) {
  public Prospects {
    runs = List.copyOf(runs);
    households = List.copyOf(households);
  }

  /**
   * @param chanceThousandths that its vehicle comes to its end
   * @param marginMinutes the least, over everything that it uses with people aboard, of likely loss less the moment of leaving it;
   *     {@link Limits#NONE} if none of that is ever lost
   */
  public record OfRun(String run, int chanceThousandths, int marginMinutes) {}

  /**
   * @param chanceThousandths that it gets out
   * @param safeAt50 the latest tick at which it can leave and find its way open in half of the scenarios; {@link #NO_MOMENT} if there is none
   * @param safeAt80 in 80 % of them
   * @param safeAt95 in 95 % of them
   */
  public record OfHousehold(HouseholdId household, int chanceThousandths, int safeAt50, int safeAt80, int safeAt95) {}

  /** Not even at once. */
  public static final int NO_MOMENT = -1;
}

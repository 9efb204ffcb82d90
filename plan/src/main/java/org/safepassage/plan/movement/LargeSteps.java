package org.safepassage.plan.movement;

/** How the steps of a large operation's search are spent: the first are drafts made trip by trip, all others make the best of them better a few vehicles at a time. */
record LargeSteps(MovementProblem problem) {
  /** Of all first gates' desk time, how much those may take together who come before the others: more than there is, as not everybody can be there. */
  private static final double[] SHARES_OF_DESKS = {1.2, 1.05, 1.4, 1.8};

  private static final int UNITS_FOR_ALL_DRAFTS = 5_000;
  private static final int UNITS_FOR_TWO_DRAFTS = 50_000;

  private static final int LEAST_CHANGES = 3;
  private static final int UNITS_FOR_THESE = 2_700;

  /** For a million people each takes long. */
  private static final int MOST_CHANGES = 30;

  private static final int STEPS_BETWEEN_LOOKS = 300;

  /** How many steps are drafts where no prices are known. The larger, the fewer: a draft of a million people takes long. */
  int drafts() {
    int units = problem.units().size();
    return units <= UNITS_FOR_ALL_DRAFTS ? SHARES_OF_DESKS.length : units <= UNITS_FOR_TWO_DRAFTS ? 2 : 1;
  }

  /** Fills a draft by what the bound's prices say of trips. */
  void fill(Draft draft, TripPrices prices) {
    TripByTrip trips = new TripByTrip(draft);
    trips.price(prices);
    trips.fill(0);
    draft.takeOffNoticed();
  }

  /** Fills a draft trip by trip: each with another share of those who bring little for their time at a desk. */
  void fill(Draft draft, long number) {
    TripByTrip trips = new TripByTrip(draft);
    trips.fill(new DeskShares(problem).leastWorth(SHARES_OF_DESKS[(int) (number % SHARES_OF_DESKS.length)]));
    trips.fill(0);
    draft.takeOffNoticed();
  }

  /** How many changes a step tries. A change of a large draft takes less than a step of the other search; the more vehicles, the more there is to change. */
  int changes() {
    return Math.clamp(LEAST_CHANGES * (long) problem.units().size() / UNITS_FOR_THESE, LEAST_CHANGES, MOST_CHANGES);
  }

  /** After how many steps the draft is taken on past the later gates, to see whether it is the best yet. */
  int betweenLooks() {
    return STEPS_BETWEEN_LOOKS + problem.units().size() / 10;
  }
}

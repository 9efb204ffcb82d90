package org.safepassage.plan.movement.bound;

import java.util.stream.LongStream;
import org.safepassage.outlook.Situation;

/**
 * What a bound takes into account: what is too large to be priced in time is left out, which makes the bound looser and never false.
 *
 * @param priced false: nothing is; everybody who may go is the bound
 * @param fleetCounts whether walks of vehicles are priced
 * @param isLarge the time of vehicles is priced in place of their walks, and no rider has a price of its own
 */
record Scope(Relaxation relaxation, boolean priced, boolean fleetCounts, boolean isLarge) {
  /** Among more households the time of vehicles is priced in place of their walks, and no rider has a price of its own. */
  private static final int MOST_HOUSEHOLDS_WITH_WALKS = 1_500;

  /** Tables larger than this are not built; the fleet is then left out of account. (The 2018 example: about 8 million.) */
  private static final long MOST_CELLS = 20_000_000;

  /** Costs of leaving for more classes, gates and ticks than so many are not worked out: nothing is then priced. (The 2018 example: 23,000.) */
  private static final long MOST_EXIT_CELLS = 3_000_000;

  /** Nor are more things than so many priced; most are desks in each quarter of an hour and vehicles at gates. (The 2018 example: 630.) */
  private static final long MOST_PRICES = 20_000;

  static Scope of(Situation situation) {
    return of(situation, situation.operation().households().size() > MOST_HOUSEHOLDS_WITH_WALKS);
  }

  static Scope of(Situation situation, boolean isLarge) {
    Relaxation built = new RelaxationBuilder(situation, isLarge).build();
    long prices = Prices.count(built) - (isLarge ? built.riders().size() : 0);
    boolean priced = built.exitCells() <= MOST_EXIT_CELLS && prices <= MOST_PRICES;
    Relaxation relaxation = priced ? built : built.withoutTime();
    return new Scope(relaxation, priced, !isLarge && cells(relaxation).max().orElse(0) <= MOST_CELLS, isLarge);
  }

  private static LongStream cells(Relaxation relaxation) {
    long ticks = relaxation.pricingEndTick() - relaxation.startTick() + 1L;
    return relaxation.fleets().stream().mapToLong(fleet -> ticks * fleet.network().nodes() * (fleet.seats() + 1L));
  }

  /** Of all tables together. */
  long cells() {
    return cells(relaxation).sum();
  }

  /** Whether nobody can get out at all: who has no way out is no rider. */
  boolean isNobody() {
    return relaxation.riders().isEmpty();
  }

  /** The weight of everybody who may go, in fixed point. */
  long everybody() {
    return relaxation.riders().stream().mapToLong(Rider::value).sum();
  }

  /** What the bound is called in plans and on the page. */
  String name() {
    if (!priced) {
      return "everybody who may go: the time until the last gate closes is too long to price anything";
    }
    if (isLarge) {
      return "Lagrangian bound over gates, calls and the time of vehicles";
    }
    return fleetCounts ? "Lagrangian bound over all vehicle chains" : "Lagrangian bound over gates and calls, vehicles without limit";
  }
}

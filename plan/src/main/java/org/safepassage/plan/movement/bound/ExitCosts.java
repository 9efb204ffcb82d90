package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.List;

/**
 * What leaving costs at given prices: for a household of each class, free to go at a gate's inside at a tick, the cheapest
 * passages through the rest of its chain.
 */
final class ExitCosts {
  static final long IMPOSSIBLE = Long.MAX_VALUE / 8;

  private final Relaxation relaxation;
  private final Prices prices;
  private final long[][] deskPrefix;
  /** [exit class][first gate][tick − start]; an empty array where no chain of the class starts. */
  private final long[][][] costs;
  /** [exit class][way out][place in the chain][tick − start]. */
  private final long[][][][] alongWay;

  ExitCosts(Relaxation relaxation, Prices prices) {
    this.relaxation = relaxation;
    this.prices = prices;
    this.deskPrefix = deskPrefixes();
    List<Relaxation.ExitClass> classes = relaxation.exitClasses();
    this.costs = new long[classes.size()][relaxation.gates().size()][0];
    this.alongWay = new long[classes.size()][relaxation.waysOut().size()][][];
    for (int i = 0; i < classes.size(); i++) {
      priceClass(i, classes.get(i));
    }
  }

  /** The cost of a whole household, or {@link #IMPOSSIBLE}. */
  long cost(int exitClass, int gate, int freeTick) {
    long[] byTick = costs[exitClass][gate];
    if (byTick.length == 0 || freeTick > relaxation.endTick()) {
      return IMPOSSIBLE;
    }
    return byTick[Math.max(freeTick, relaxation.startTick()) - relaxation.startTick()];
  }

  /**
   * What leaving costs a rider who is there at a tick: its share of its household's, or {@link #IMPOSSIBLE}.
   *
   * @param early it is gathered at the fence before the gate first opens
   */
  long of(Rider rider, int gate, int freeTick, boolean early) {
    long cost = cost(rider.exitClass(), gate, freeTick);
    if (cost >= IMPOSSIBLE) {
      return cost;
    }
    long share = rider.people() == rider.householdPeople() ? cost : Math.floorDiv(cost * rider.people(), (long) rider.householdPeople());
    return early ? share + rider.people() * prices.fixed(prices.early(gate)) : share;
  }

  private long[][] deskPrefixes() {
    long[][] prefix = new long[relaxation.gates().size()][relaxation.ticks() + 1];
    for (int gate = 0; gate < prefix.length; gate++) {
      for (int i = 0; i < relaxation.ticks(); i++) {
        prefix[gate][i + 1] = prefix[gate][i] + prices.fixed(prices.desk(gate, relaxation.quarterOfTick()[i]));
      }
    }
    return prefix;
  }

  private void priceClass(int index, Relaxation.ExitClass exitClass) {
    for (int way : exitClass.waysOut()) {
      WayOut wayOut = relaxation.waysOut().get(way);
      long[][] along = priceWay(exitClass.people(), wayOut);
      alongWay[index][way] = along;
      int first = wayOut.gates()[0];
      if (costs[index][first].length == 0) {
        costs[index][first] = Arrays.copyOf(along[0], along[0].length);
      } else {
        for (int i = 0; i < along[0].length; i++) {
          costs[index][first][i] = Math.min(costs[index][first][i], along[0][i]);
        }
      }
    }
  }

  /** Backwards along the chain: at each gate the cheapest start not before being free, plus what follows. */
  private long[][] priceWay(int people, WayOut way) {
    int length = way.gates().length;
    long[][] along = new long[length][relaxation.ticks()];
    for (int step = length - 1; step >= 0; step--) {
      long cheapest = IMPOSSIBLE;
      for (int i = relaxation.ticks() - 1; i >= 0; i--) {
        cheapest = Math.min(cheapest, startCost(people, way, step, i, step + 1 < length ? along[step + 1] : null));
        along[step][i] = cheapest;
      }
    }
    return along;
  }

  private long startCost(
      int people, WayOut way, int step, int i, long @org.jspecify.annotations.Nullable [] next) {
    int gate = way.gates()[step];
    Gate data = relaxation.gates().get(gate);
    int tick = relaxation.startTick() + i;
    int deskTicks = relaxation.deskTicks(data, people);
    int window = windowAt(data, tick, deskTicks);
    if (window < 0) {
      return IMPOSSIBLE;
    }
    long after = people * prices.fixed(prices.camp(way.camp()));
    if (next != null) {
      int then = i + deskTicks + way.betweenTicks()[step];
      after = then < next.length ? next[then] : IMPOSSIBLE;
    }
    if (after >= IMPOSSIBLE) {
      return IMPOSSIBLE;
    }
    return deskPrefix[gate][i + deskTicks]
        - deskPrefix[gate][i]
        + people * (prices.fixed(prices.guarantee(gate)) + prices.fixed(prices.window(gate, window)))
        + after;
  }

  private static int windowAt(Gate gate, int tick, int deskTicks) {
    for (int window = 0; window < gate.opens().length; window++) {
      if (gate.opens()[window] <= tick && tick + deskTicks <= gate.closes()[window]) {
        return window;
      }
    }
    return -1;
  }

  /** The first start of the passage of a step of a way, from being there, that costs as little as any; ticks from the horizon's start. */
  int cheapestStart(int exitClass, int way, int step, int there) {
    long[] along = alongWay[exitClass][way][step];
    WayOut wayOut = relaxation.waysOut().get(way);
    long @org.jspecify.annotations.Nullable [] next = step + 1 < wayOut.gates().length ? alongWay[exitClass][way][step + 1] : null;
    int start = there;
    while (startCost(relaxation.exitClasses().get(exitClass).people(), wayOut, step, start, next) > along[there]) {
      start++;
    }
    return start;
  }

  /** The cheapest way out from being free at a gate; -1 if there is none. */
  int cheapestWay(int exitClass, int gate, int freeTick) {
    int i = Math.max(freeTick, relaxation.startTick()) - relaxation.startTick();
    for (int way : relaxation.exitClasses().get(exitClass).waysOut()) {
      WayOut wayOut = relaxation.waysOut().get(way);
      if (wayOut.gates()[0] == gate && alongWay[exitClass][way][0][i] == costs[exitClass][gate][i]) {
        return way;
      }
    }
    return -1;
  }
}

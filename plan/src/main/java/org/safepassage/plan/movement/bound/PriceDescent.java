package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * Prices for a large operation: one for all desk time of a gate, one for each guarantee, window, camp and gathering that has a limit. The
 * bound is a convex function of them; it is made less along one price, or all first desks' together, after another (golden section). Whatever the
 * prices, they prove what they prove.
 */
final class PriceDescent {
  private static final int ROUNDS = 3;
  private static final int STEPS_A_LINE = 18;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Relaxation relaxation;
  private final Evaluator evaluator;
  private Prices best;
  private long least;

  PriceDescent(Relaxation relaxation, Evaluator evaluator) {
    this.relaxation = relaxation;
    this.evaluator = evaluator;
    best = Prices.first(relaxation);
    least = evaluator.worth(best);
  }

  Prices descend() {
    List<int[]> lines = listLines();
    for (int round = 0; round < ROUNDS; round++) {
      long before = least;
      lines.forEach(this::descendAlong);
      if (least == before) {
        break;
      }
    }
    return best;
  }

  /** Rows that get one price: all first gates' desks (who finds one dear takes another), then those of each gate, then everything else with a limit. */
  private List<int[]> listLines() {
    List<int[]> lines = new ArrayList<>();
    double[] capacities = best.capacities();
    lines.add(relaxation.firstGates().stream().mapToInt(Integer::intValue).flatMap(gate -> java.util.Arrays.stream(desks(gate))).toArray());
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      lines.add(desks(gate));
      addIfLimited(best.guarantee(gate), capacities, lines);
      addIfLimited(best.early(gate), capacities, lines);
      for (int window = 0; window < relaxation.gates().get(gate).opens().length && window < Prices.WINDOWS; window++) {
        addIfLimited(best.window(gate, window), capacities, lines);
      }
    }
    relaxation.waysOut().stream().mapToInt(WayOut::camp).distinct().forEach(camp -> addIfLimited(best.camp(camp), capacities, lines));
    return lines;
  }

  private int[] desks(int gate) {
    return java.util.stream.IntStream.range(0, best.quarters()).map(quarter -> best.desk(gate, quarter)).toArray();
  }

  private static void addIfLimited(int row, double[] capacities, List<int[]> lines) {
    if (capacities[row] != Double.POSITIVE_INFINITY) {
      lines.add(new int[] {row});
    }
  }

  /** Between nothing and what the dearest person is worth. */
  private void descendAlong(int[] rows) {
    double low = 0;
    double high = relaxation.riders().stream().mapToDouble(rider -> rider.value() / (double) FixedPoint.ONE / rider.people()).max().orElse(1);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    long atLeft = worth(rows, left);
    long atRight = worth(rows, right);
    for (int i = 0; i < STEPS_A_LINE; i++) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = worth(rows, left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = worth(rows, right);
      }
    }
    worth(rows, 0);
  }

  /** With these rows at one price and all others as in the best so far, which it becomes if it is less. */
  private long worth(int[] rows, double price) {
    Prices prices = best.at(best.values);
    for (int row : rows) {
      prices.values[row] = price;
    }
    long value = evaluator.worth(prices);
    if (value < least) {
      least = value;
      best = prices;
    }
    return value;
  }
}

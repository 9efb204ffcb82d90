package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** In which order units are put on; those who come on whatever it costs others before all. */
final class InsertionOrder {
  private final MovementProblem problem;
  private final SplittableRandom random;
  private final Duties duties;

  InsertionOrder(MovementProblem problem, SplittableRandom random, Duties duties) {
    this.problem = problem;
    this.random = random;
    this.duties = duties;
  }

  /** One of five: by chance, weight, latest safe departure, people, or weight for a tick at a desk. */
  List<MovingUnit> drawn(List<MovingUnit> units) {
    List<MovingUnit> order = new ArrayList<>(units);
    Ruin.shuffle(order, random);
    switch (random.nextInt(5)) {
      case 4 -> order.sort(byWeightPerDeskTick());
      case 0 -> order.sort(byWeight());
      case 1 -> order.sort(Comparator.comparingInt(this::lostTick));
      case 2 -> order.sort(Comparator.comparingInt(MovingUnit::people).reversed());
      default -> {}
    }
    return firstsFirst(order);
  }

  /** By the latest safe departure, then the most weight first. */
  List<MovingUnit> bySafeDeparture(List<MovingUnit> units) {
    List<MovingUnit> order = new ArrayList<>(units);
    order.sort(Comparator.comparingInt(this::lostTick).thenComparing(byWeight()));
    return firstsFirst(order);
  }

  private List<MovingUnit> firstsFirst(List<MovingUnit> order) {
    order.sort(Comparator.comparing(unit -> !duties.isFirst(unit.index())));
    return order;
  }

  private static Comparator<MovingUnit> byWeight() {
    return Comparator.comparingLong(MovingUnit::weight).reversed();
  }

  /** Desks are what most often runs short: who brings the most weight for desk time comes first. */
  private Comparator<MovingUnit> byWeightPerDeskTick() {
    return Comparator.comparingDouble(unit -> -problem.weightForDeskTick(unit));
  }

  /** When the first place that any of them starts from is lost. */
  private int lostTick(MovingUnit unit) {
    int lost = Integer.MAX_VALUE;
    for (int rider : unit.riders()) {
      lost = Math.min(lost, problem.spots().lostTick()[problem.riders().get(rider).place()]);
    }
    return lost;
  }
}

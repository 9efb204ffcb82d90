package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.CrossingId;
import org.safepassage.plan.doubt.PlannedJourney;

/** What a draft costs the annealing, in people: low is good. The weight left out, and a little for the time that desks and vehicles are busy. */
final class Energy {
  /** What a minute of a vehicle costs. */
  private static final double VEHICLE_MINUTE = 0.002;

  /** What a tick of a desk costs: this, but at most that share of what the bound says that it is worth. */
  private static final double DESK_TICK = 0.3;

  private static final double DESK_SHARE = 0.6;

  /** What a minute until the last is across costs, if that is what the policy asks for first. */
  private static final double FINISH_MINUTE = 0.1;

  /** What a person short of a floor costs besides. */
  private static final double MISSING_PERSON = 3;

  private final MovementProblem problem;
  private final Duties duties;
  private final boolean finishesFirst;

  /** By gate, what a tick of its desks costs. */
  private final double[] deskTickCosts;

  Energy(MovementProblem problem, Duties duties, LaterAims laterAims) {
    this.problem = problem;
    this.duties = duties;
    finishesFirst = laterAims.finishFirst();
    deskTickCosts = new double[problem.gates().size()];
    Arrays.fill(deskTickCosts, DESK_TICK);
  }

  /** What a unit costs: its weight if it is left out, its time at a desk if it is on the draft. */
  double ofUnit(MovingUnit unit, boolean isIn) {
    return isIn ? deskTickCosts[problem.firstGateOf(unit)] * problem.deskTicksOf(unit) : unit.weight();
  }

  /** What vehicles cost that are busy for so many ticks. */
  double ofVehicles(double busyTicks) {
    return busyTicks * problem.tickSeconds() / 60 * VEHICLE_MINUTE;
  }

  /**
   * Takes over what desk time is worth.
   *
   * @param worthOfATick for each crossing, in people
   * @return whether anything costs otherwise now
   */
  boolean priceDesks(Map<CrossingId, Double> worthOfATick) {
    boolean isNew = false;
    for (int gate = 0; gate < deskTickCosts.length; gate++) {
      Double worth = worthOfATick.get(problem.situation().operation().crossings().get(gate).id());
      double cost = worth == null ? deskTickCosts[gate] : Math.min(DESK_TICK, DESK_SHARE * worth);
      isNew |= cost != deskTickCosts[gate];
      deskTickCosts[gate] = cost;
    }
    return isNew;
  }

  /**
   * What a draft costs.
   *
   * @param worth over scenarios, if that is what drafts are searched by
   * @param movable who can get out at all
   * @param bestLastAcross the last across of the best plan: with fewer people no draft counts as sooner, so that nobody is left out for it
   */
  double of(Draft draft, DraftDoubt.@Nullable Worth worth, List<MovingUnit> movable, int bestLastAcross) {
    double busy = 0;
    for (int mover = 0; mover < problem.movers().size(); mover++) {
      List<TimedTrip> trips = draft.tripsOf(mover);
      busy += trips.isEmpty() ? 0 : trips.getLast().endTick();
    }
    double pressed = finishesFirst ? finishTick(draft, movable, bestLastAcross) * problem.tickSeconds() / 60 * FINISH_MINUTE : 0;
    double units = worth == null ? ofUnits(draft) : inDoubt(worth);
    return units + ofVehicles(busy) + duties.missing(draft) * MISSING_PERSON + pressed;
  }

  /** When the last is past a first gate. */
  private static double finishTick(Draft draft, List<MovingUnit> movable, int bestLastAcross) {
    int last = 0;
    boolean all = true;
    for (MovingUnit unit : movable) {
      Passings passed = draft.passingsOf(unit.index());
      last = passed == null ? last : Math.max(last, passed.lastTick());
      all &= passed != null;
    }
    return all ? last : Math.max(last, bestLastAcross);
  }

  private double ofUnits(Draft draft) {
    double energy = 0;
    for (MovingUnit unit : problem.units()) {
      energy += ofUnit(unit, draft.isIn(unit.index()));
    }
    return energy;
  }

  /** The weight that is not out on the mean; a desk is busy only with who gets there. */
  private double inDoubt(DraftDoubt.Worth worth) {
    double energy = -worth.weightOut() / (double) worth.unit();
    for (MovingUnit unit : problem.units()) {
      energy += unit.weight();
    }
    for (int j = 0; j < worth.ofJourneys().length; j++) {
      PlannedJourney journey = worth.timetable().journeys().get(j);
      PlannedJourney.Passage first = journey.passages().getFirst();
      energy += deskTickCosts[first.gate()] * (first.endTick() - first.startTick()) * worth.ofJourneys()[j] / (worth.unit() * (double) Math.max(1, journey.weight()));
    }
    return energy;
  }
}

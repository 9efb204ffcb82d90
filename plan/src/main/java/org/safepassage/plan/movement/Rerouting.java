package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * Sends the loaded vehicles of a finished draft over safer roads that are not the fastest, where everybody still gets out: each
 * leg by each of its alternatives ({@link Roadways#listAlternatives}), all times worked out anew and every rule held as always.
 * People on foot and in own cars keep the fastest way.
 */
final class Rerouting {
  private static final int MOST_ROUNDS = 3;

  private final MovementProblem problem;
  private final Function<Draft, MovementValue> appraise;
  private final Draft draft;
  private final Draft trial;
  private final LaterAims aims;
  private MovementValue value;

  /** @param appraise what a draft is worth */
  Rerouting(Draft finished, Guarantees guarantees, Function<Draft, MovementValue> appraise) {
    this.appraise = appraise;
    problem = finished.problem();
    aims = LaterAims.of(problem.situation().operation().policy());
    draft = new Draft(problem, guarantees);
    draft.copyFrom(finished);
    trial = new Draft(problem, guarantees);
    value = appraise.apply(draft);
  }

  /** The draft by better roads, or as it was. */
  Draft improve() {
    boolean isBetter = true;
    for (int round = 0; round < MOST_ROUNDS && isBetter; round++) {
      isBetter = false;
      for (int mover = 0; mover < problem.movers().size(); mover++) {
        for (int t = 0; t < draft.tripsOf(mover).size(); t++) {
          isBetter |= rerouteTrip(mover, t);
        }
      }
    }
    return draft;
  }

  private boolean rerouteTrip(int mover, int t) {
    boolean isBetter = false;
    for (int way = 0; way < draft.tripsOf(mover).get(t).ways().size(); way++) {
      for (Trip variant : listVariants(problem.movers().get(mover), draft.tripsOf(mover).get(t), way)) {
        isBetter |= takeIfBetter(mover, t, variant);
      }
    }
    return isBetter;
  }

  private List<Trip> listVariants(Mover mover, TimedTrip timed, int way) {
    List<Trip> variants = new ArrayList<>();
    if (timed.aboard()[way] == 0) {
      return variants;
    }
    int from = timed.stops().get(way).place();
    int to = timed.stops().get(way + 1).place();
    long bars = 0;
    for (TimedTrip.Boarding boarding : timed.boardings()) {
      bars |= boarding.stop() <= way ? boarding.boarder().who().barMask() : 0;
    }
    for (int[] arcs : problem.roadways().listAlternatives(mover.travel(), timed.aboard()[way], bars, from, to)) {
      boolean isOther = !Arrays.equals(arcs, timed.ways().get(way).arcs());
      Trip.Detour detour = new Trip.Detour(from, to, arcs);
      if (isOther) {
        variants.add(timed.trip().rerouted(detour, timed.trip().holdTick()));
      }
      if (timed.trip().holdTick() > 0) {
        variants.add(timed.trip().rerouted(detour, 0));
      }
    }
    return variants;
  }

  private boolean takeIfBetter(int mover, int t, Trip variant) {
    trial.copyFrom(draft);
    trial.clearOnward();
    List<Trip> tail = new ArrayList<>();
    tail.add(variant);
    draft.tripsOf(mover).stream().skip(t + 1L).forEach(later -> tail.add(later.trip()));
    if (trial.retime(mover, t, tail) == null || !trial.listNoticed().isEmpty() || !getThrough()) {
      return false;
    }
    MovementValue changed = appraise.apply(trial);
    if (!isBetter(changed)) {
      return false;
    }
    draft.copyFrom(trial);
    value = changed;
    return true;
  }

  /** Whether everybody gets through the later gates too. */
  private boolean getThrough() {
    if (!Onward.isNeeded(problem)) {
      return true;
    }
    for (int minutes : Onward.WAIT_MINUTES) {
      if (Onward.extend(trial, problem.situation().ticksOf(minutes)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Better by more than its tolerance by the first of the later aims, or no worse and better by the next: never a step back that could add up. */
  private boolean isBetter(MovementValue changed) {
    if (changed.worth() != value.worth()) {
      return changed.worth() > value.worth();
    }
    if (aims.cost(0, changed) > aims.cost(0, value)) {
      return false;
    }
    if (!aims.isWithin(0, aims.cost(0, value), aims.cost(0, changed))) {
      return true;
    }
    return aims.cost(1, changed) != aims.cost(1, value) ? aims.cost(1, changed) < aims.cost(1, value) : aims.cost(2, changed) < aims.cost(2, value);
  }
}

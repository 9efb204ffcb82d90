package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;

/**
 * Those who have left, cannot go on as the plan in force has it, and are where that is certain: at the fence of their first gate, behind it, or at the fence of the
 * second. They go on from there: at a fence they wait for a desk that is free later, behind the gate for another ride.
 */
final class Halted {
  private final Situation situation;
  private final KeptPlan kept;

  private Halted(Situation situation, KeptPlan kept) {
    this.situation = situation;
    this.kept = kept;
  }

  /** Their journeys, as far as they have got. */
  static List<Journey> list(Situation situation, KeptPlan kept) {
    Halted halted = new Halted(situation, kept);
    return kept.inForce().journeys().stream()
        .filter(journey -> kept.begun().cutOff().containsKey(journey.household()))
        .flatMap(journey -> halted.findSoFar(journey).stream())
        .toList();
  }

  static Set<HouseholdId> householdsOf(List<Journey> halted) {
    return new LinkedHashSet<>(halted.stream().map(Journey::household).toList());
  }

  /** Where each of them is. */
  static Map<HouseholdId, PlaceId> placesOf(Situation situation, List<Journey> halted) {
    Map<HouseholdId, PlaceId> places = new LinkedHashMap<>();
    for (Journey journey : halted) {
      Chain chain = situation.operation().chains().stream().filter(it -> it.id().equals(journey.chain())).findFirst().orElseThrow();
      boolean isBehind = !journey.onward().isEmpty() && journey.onward().getLast() instanceof Leg.Passage;
      CrossingId gate = chain.crossings().get(isBehind || journey.onward().isEmpty() ? 0 : 1);
      Crossing crossing = situation.operation().crossings().stream().filter(it -> it.id().equals(gate)).findFirst().orElseThrow();
      places.put(journey.household(), isBehind ? crossing.outside() : crossing.inside());
    }
    return places;
  }

  private Optional<Journey> findSoFar(Journey journey) {
    List<Leg> onward = journey.onward();
    if (!(onward.getFirst() instanceof Leg.Passage first)) {
      return Optional.empty();
    }
    if (first.startTick() < 0) {
      return findSoFarBeyond(onward).map(legs -> upTo(journey, legs));
    }
    boolean isAtFence = journey.approaches().stream().allMatch(this::hasArrived) && situation.getCrossing(first.crossing()).usable();
    return isAtFence ? Optional.of(upTo(journey, List.of())) : Optional.empty();
  }

  /** Behind the first gate, or at the fence of the second. */
  private Optional<List<Leg>> findSoFarBeyond(List<Leg> onward) {
    if (onward.size() < 2) {
      return Optional.empty();
    }
    if (!hasBegun(onward.get(1))) {
      return Optional.of(onward.subList(0, 1));
    }
    boolean isAtSecond = onward.get(1) instanceof Leg.Ride ride && BegunRun.isOver(runOf(ride)) && !hasBegun(onward.get(2));
    return isAtSecond ? Optional.of(onward.subList(0, 2)) : Optional.empty();
  }

  private static Journey upTo(Journey journey, List<Leg> onward) {
    return new Journey(journey.household(), journey.chain(), journey.callTick(), journey.approaches(), onward);
  }

  private boolean hasBegun(Leg leg) {
    return switch (leg) {
      case Leg.Passage passage -> passage.startTick() < 0;
      case Leg.Ride ride -> runOf(ride).stops().get(ride.boardStop()).departTick() < 0;
      case Leg.Walk(List<RoadUse> roads) -> roads.stream().anyMatch(use -> use.enterTick() < 0);
      case Leg.Drive(List<RoadUse> roads) -> roads.stream().anyMatch(use -> use.enterTick() < 0);
    };
  }

  /** Or cannot but arrive: is on the last road. */
  private boolean hasArrived(Approach approach) {
    return approach.legs().isEmpty()
        || switch (approach.legs().getLast()) {
          case Leg.Ride ride -> BegunRun.isOver(runOf(ride));
          case Leg.Walk(List<RoadUse> roads) -> roads.getLast().enterTick() < 0;
          case Leg.Drive(List<RoadUse> roads) -> roads.getLast().enterTick() < 0;
          case Leg.Passage passage -> false;
        };
  }

  private Run runOf(Leg.Ride ride) {
    return kept.inForce().runs().stream().filter(run -> run.id().equals(ride.run())).findFirst().orElseThrow();
  }

  /** Gives those at a fence a desk each, who came first first; returns the households that find none. */
  static Set<HouseholdId> letPass(Draft draft) {
    MovementProblem problem = draft.problem();
    List<MovingUnit> waiting = new ArrayList<>(problem.units().stream().filter(unit -> draft.frozen().diverted()[unit.index()] && draft.chainOf(unit.index()) >= 0 && !draft.isIn(unit.index())).toList());
    waiting.sort(Comparator.comparingInt(unit -> draft.lastFreeTick(unit.index())));
    Set<HouseholdId> stranded = new LinkedHashSet<>();
    for (MovingUnit unit : waiting) {
      if (!letPass(draft, unit)) {
        stranded.addAll(problem.listHouseholds(unit));
      }
    }
    return stranded;
  }

  /** By the way out that it was to take, or by another through the same gate. */
  private static boolean letPass(Draft draft, MovingUnit unit) {
    MovementProblem problem = draft.problem();
    int planned = draft.chainOf(unit.index());
    return Arrays.stream(unit.chains())
        .filter(chain -> problem.chainGates()[chain][0] == problem.chainGates()[planned][0])
        .boxed()
        .sorted(Comparator.comparing(chain -> chain != planned))
        .anyMatch(chain -> draft.passFromFence(unit.index(), chain));
  }
}

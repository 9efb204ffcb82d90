package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.safepassage.operation.*;

/** The correct plan of {@link World}, by hand, ready to be broken. Numbers are the recomputed ones unless a test sets others. */
final class Draft {
  final List<Notice> notices = new ArrayList<>(List.of(new Notice(new PartyId("state"), 20)));
  final List<ListSent> lists = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();
  final List<Journey> journeys = new ArrayList<>();
  final List<Placement> placements = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();
  UnaryOperator<PlanNumbers> numbers = UnaryOperator.identity();

  static Draft correct() {
    Draft draft = new Draft();
    draft.addRuns();
    draft.addJourneys();
    draft.addPapers();
    return draft;
  }

  private void addRuns() {
    runs.add(
        new Run(
            "run-1", bus(1), List.of(stop("depot", 40, 45), stop("village", 55, 60), stop("junction", 85, 89), stop("gate1", 99, 105)),
            List.of(way(use("road-depot", "depot", 45, 55)), way(use("road-junction", "village", 60, 85)), way(use("road-gate", "junction", 89, 99)))));
    runs.add(
        new Run(
            "run-2", farBus(), List.of(stop("far1", 110, 120), stop("gate2", 150, 158)), List.of(way(use("road-far", "far1", 120, 150)))));
    runs.add(
        new Run(
            "run-3", bus(1), List.of(stop("gate1", 105, 106), stop("junction", 116, 119), stop("gate1", 129, 132)),
            List.of(way(use("road-gate", "gate1", 106, 116)), way(use("road-gate", "junction", 119, 129)))));
    runs.add(
        new Run(
            "run-4", farBus(), List.of(stop("gate2", 158, 160), stop("far1", 190, 193), stop("gate2", 223, 226)),
            List.of(way(use("road-far", "gate2", 160, 190)), way(use("road-far", "far1", 193, 223)))));
  }

  private void addJourneys() {
    Leg toVillageStop = new Leg.Ride("run-1", 1, 3);
    Leg toJunctionStop = new Leg.Ride("run-1", 2, 3);
    Leg track = new Leg.Walk(way(use("track", "hamlet", 22, 82)));
    Leg car = new Leg.Drive(way(use("road-junction", "village", 40, 64), use("road-gate", "junction", 64, 74)));
    journeys.add(journey("elder", onward(105, 110, 158, 162), approach("village", 60, List.of(toVillageStop), "elder-1", "elder-2")));
    journeys.add(journey("child", onward(105, 109, 158, 161), approach("village", 60, List.of(toVillageStop), "child-1")));
    journeys.add(
        journey(
            "split", onward(110, 115, 158, 162), approach("village", 60, List.of(toVillageStop), "split-1"),
            approach("junction", 89, List.of(toJunctionStop), "split-2")));
    journeys.add(journey("pair-a", onward(110, 115, 158, 162), approach("hamlet", 22, List.of(track, toJunctionStop), "pair-a-1", "pair-a-2")));
    journeys.add(journey("pair-b", onward(115, 119, 162, 165), approach("village", 60, List.of(toVillageStop), "pair-b-1")));
    journeys.add(journey("car", onward(100, 106, 162, 167), approach("village", 40, List.of(car), "car-1", "car-2", "car-3")));
    List<Leg> lateOnward =
        List.of(
            new Leg.Passage(new CrossingId("gate-1"), 0, 132, 136), new Leg.Ride("run-4", 1, 2), new Leg.Passage(new CrossingId("gate-2"), 0, 226, 229));
    journeys.add(journey("late", lateOnward, approach("junction", 119, List.of(new Leg.Ride("run-3", 1, 2)), "late-1")));
  }

  private void addPapers() {
    List<HouseholdId> all = journeys.stream().map(Journey::household).toList();
    lists.add(new ListSent(new CrossingId("gate-1"), 10, all));
    for (String id : List.of("elder", "child", "split", "pair-a")) {
      placements.add(new Placement(new HouseholdId(id), new PledgeId("north-places"), 2, false));
    }
    placements.add(new Placement(new HouseholdId("pair-b"), new PledgeId("south-cases"), 3, false));
    placements.add(new Placement(new HouseholdId("car"), new PledgeId("south-cases"), 5, true));
    placements.add(new Placement(new HouseholdId("late"), new PledgeId("south-cases"), 3, false));
    leftOut.add(LeftOut.because(new HouseholdId("out"), LeftOut.Reason.DECLINED, "Declined."));
  }

  Plan build(World world) {
    PlanNumbers nothing = new PlanNumbers(0, 0, 0, 0, 0, 100, "test", 0, 0, 0);
    return plan(numbers.apply(Checker.of(world.situation()).judge(plan(nothing)).recomputed()));
  }

  private Plan plan(PlanNumbers stated) {
    return new Plan(
        new PlanRequest(World.AS_OF, 1, 1, 1, List.of()), "facts", stated, notices, lists, runs, journeys, placements, leftOut, List.of());
  }

  // ---- edits

  Draft journey(String household, UnaryOperator<Journey> edit) {
    return replace(journeys, journey -> journey.household().value().equals(household), edit);
  }

  Draft approach(String household, int index, UnaryOperator<Approach> edit) {
    return journey(household, j -> new Journey(j.household(), j.chain(), j.callTick(), edited(j.approaches(), index, edit), j.onward()));
  }

  Draft onward(String household, int index, UnaryOperator<Leg> edit) {
    return journey(household, j -> new Journey(j.household(), j.chain(), j.callTick(), j.approaches(), edited(j.onward(), index, edit)));
  }

  Draft passage(String household, int index, int window, int start, int end) {
    return onward(household, index, leg -> new Leg.Passage(((Leg.Passage) leg).crossing(), window, start, end));
  }

  Draft call(String household, int tick) {
    return journey(household, j -> new Journey(j.household(), j.chain(), tick, j.approaches(), j.onward()));
  }

  Draft legs(String household, int approach, int leaveTick, Leg... legs) {
    return approach(household, approach, a -> new Approach(a.members(), a.from(), leaveTick, List.of(legs)));
  }

  Draft run(String id, UnaryOperator<Run> edit) {
    return replace(runs, run -> run.id().equals(id), edit);
  }

  Draft stop(String run, int index, Stop stop) {
    return run(run, r -> new Run(r.id(), r.vehicle(), edited(r.stops(), index, old -> stop), r.drives()));
  }

  Draft drive(String run, int index, RoadUse... uses) {
    return run(run, r -> new Run(r.id(), r.vehicle(), r.stops(), edited(r.drives(), index, old -> List.of(uses))));
  }

  Draft placement(String household, String pledge, int week, boolean beyond) {
    return replace(
        placements, p -> p.household().value().equals(household), p -> new Placement(p.household(), new PledgeId(pledge), week, beyond));
  }

  /** Takes a household off the plan, as a planner would who leaves it out. */
  Draft leaveOut(String household) {
    journeys.removeIf(journey -> journey.household().value().equals(household));
    placements.removeIf(placement -> placement.household().value().equals(household));
    leftOut.add(LeftOut.because(new HouseholdId(household), LeftOut.Reason.NO_ROOM, "No room."));
    return this;
  }

  private <T> Draft replace(List<T> list, java.util.function.Predicate<T> which, UnaryOperator<T> edit) {
    for (int i = 0; i < list.size(); i++) {
      if (which.test(list.get(i))) {
        list.set(i, edit.apply(list.get(i)));
        return this;
      }
    }
    throw new IllegalArgumentException("nothing to edit");
  }

  private static <T> List<T> edited(List<T> list, int index, UnaryOperator<T> edit) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, edit.apply(copy.get(index)));
    return copy;
  }

  // ---- pieces

  static VehicleId bus(int number) {
    return new VehicleId(new VehicleGroupId("bus"), number);
  }

  static VehicleId farBus() {
    return new VehicleId(new VehicleGroupId("far-bus"), 1);
  }

  static Stop stop(String place, int arrive, int depart) {
    return new Stop(new PlaceId(place), arrive, depart);
  }

  static RoadUse use(String road, String from, int enter, int exit) {
    return new RoadUse(new RoadId(road), new PlaceId(from), enter, exit);
  }

  static List<RoadUse> way(RoadUse... uses) {
    return List.of(uses);
  }

  static Approach approach(String from, int leave, List<Leg> legs, String... members) {
    return new Approach(java.util.Arrays.stream(members).map(MemberId::new).toList(), new PlaceId(from), leave, legs);
  }

  static List<Leg> onward(int start1, int end1, int start2, int end2) {
    return List.of(
        new Leg.Passage(new CrossingId("gate-1"), 0, start1, end1),
        new Leg.Ride("run-2", 0, 1),
        new Leg.Passage(new CrossingId("gate-2"), 0, start2, end2));
  }

  static Journey journey(String household, List<Leg> onward, Approach... approaches) {
    return new Journey(new HouseholdId(household), new ChainId("way"), 0, List.of(approaches), onward);
  }
}

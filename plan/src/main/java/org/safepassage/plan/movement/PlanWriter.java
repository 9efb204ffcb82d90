package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Notice;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.solve.path.TimedPath;

/** Writes a draft down in the words of a plan. */
final class PlanWriter {
  private final Draft draft;
  private final MovementValue value;
  private final Reasons reasons;
  private final MovementProblem problem;
  private final Operation operation;
  private final List<Place> places;
  private final List<Run> runs = new ArrayList<>();

  /** Names of runs. */
  private final Set<String> taken;

  /** By rider: the ride to the first gate; by household: the rides beyond, in order. */
  private final Map<Integer, Leg.Ride> rideOf = new HashMap<>();

  private final Map<Integer, TimedTrip.Boarding> boardingOf = new HashMap<>();
  private final Map<Integer, List<Onwards>> onwardOf = new HashMap<>();

  private static final int NONE = Integer.MAX_VALUE;

  private record Onwards(int gate, Leg.Ride ride) {}

  PlanWriter(Draft draft, MovementValue value, Reasons reasons) {
    this.draft = draft;
    this.value = value;
    this.reasons = reasons;
    problem = draft.problem();
    operation = problem.situation().operation();
    places = operation.places();
    taken = draft.frozen().listRuns();
  }

  MovementPlan write() {
    problem.movers().forEach(this::writeRuns);
    draft.frozen().ended().stream().filter(run -> problem.movers().stream().noneMatch(mover -> problem.vehicleOf(mover).equals(run.vehicle()))).forEach(runs::add);
    List<Journey> journeys = new ArrayList<>();
    for (int h = 0; h < problem.kin().length; h++) {
      int unit = problem.kin()[h].unit();
      if (unit >= 0 && draft.isIn(unit)) {
        journeys.add(journeyOf(h, unit));
      }
    }
    return new MovementPlan(runs, journeys, notices(), lists(journeys), reasons.list(), value);
  }

  /** Of a vehicle, in time: its trips, and what it did before with nobody of the plan aboard. */
  private void writeRuns(Mover mover) {
    int before = runs.size();
    VehicleId vehicle = problem.vehicleOf(mover);
    draft.frozen().ended().stream().filter(run -> run.vehicle().equals(vehicle)).forEach(runs::add);
    Frozen.Start start = draft.frozen().starts()[mover.index()];
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    List<TimedTrip> onward = draft.onwardTripsOf(mover.index());
    int first = draft.frozen().trips()[mover.index()];
    int firstOnward = trips.size() > first ? NONE : draft.frozen().onward()[mover.index()];
    for (int t = 0; t < trips.size(); t++) {
      writeRun(mover, trips.get(t), t == first ? start : null);
    }
    for (int t = 0; t < onward.size(); t++) {
      writeRun(mover, onward.get(t), t == firstOnward ? start : null);
    }
    if (start != null && trips.size() == first && onward.size() <= firstOnward) {
      runs.add(start.begun());
    }
    runs.subList(before, runs.size()).sort(Comparator.comparingInt(run -> run.stops().getFirst().arriveTick()));
  }

  /** @param start what the vehicle has driven already, if it set out before now */
  private void writeRun(Mover mover, TimedTrip trip, Frozen.@Nullable Start start) {
    String id = freeId();
    List<Stop> stops = new ArrayList<>(trip.stops().stream().map(s -> new Stop(places.get(s.place()).id(), s.arriveTick(), s.departTick())).toList());
    List<List<RoadUse>> drives = new ArrayList<>(trip.ways().stream().map(this::roadUses).toList());
    int shift = start == null ? 0 : join(start, trip, stops, drives);
    runs.add(new Run(id, problem.vehicleOf(mover), stops, drives));
    for (TimedTrip.Boarding boarding : trip.boardings()) {
      Leg.Ride ride = new Leg.Ride(id, boarding.stop() + shift, stops.size() - 1);
      Rider who = boarding.boarder().who();
      if (who.index() >= 0) {
        rideOf.put(who.index(), ride);
        boardingOf.put(who.index(), boarding);
      } else {
        onwardOf.computeIfAbsent(who.parts().getFirst().household(), h -> new ArrayList<>()).add(new Onwards(trip.trip().gate(), ride));
      }
    }
  }

  /** Puts what has been driven before the trip's own stops and drives; returns by how much its stops are further on then. */
  private static int join(Frozen.Start start, TimedTrip trip, List<Stop> stops, List<List<RoadUse>> drives) {
    List<Stop> before = start.begun().stops();
    Stop here = before.getLast();
    int shift = before.size() - 1;
    boolean comesBy = !start.stands() && stops.getFirst().departTick() == here.arriveTick() && trip.boardings().stream().noneMatch(boarding -> boarding.stop() == 0);
    stops.set(0, new Stop(here.place(), here.arriveTick(), stops.getFirst().departTick()));
    stops.addAll(0, before.subList(0, shift));
    drives.addAll(0, start.begun().drives());
    if (comesBy) {
      stops.remove(shift);
      List<RoadUse> through = new ArrayList<>(drives.get(shift - 1));
      through.addAll(drives.remove(shift));
      drives.set(shift - 1, through);
      return shift - 1;
    }
    return shift;
  }

  /** The next that no run has. */
  private String freeId() {
    int number = runs.size() + 1;
    while (!taken.add("run-" + number)) {
      number++;
    }
    return "run-" + number;
  }

  private List<RoadUse> roadUses(TimedPath way) {
    List<RoadUse> uses = new ArrayList<>();
    for (int i = 0; i < way.arcCount(); i++) {
      int arc = way.arc(i);
      uses.add(
          new RoadUse(
              problem.roadways().roadOf(arc).id(), problem.roadways().fromOf(arc), way.enterTick(i), way.exitTick(i)));
    }
    return uses;
  }

  private Journey journeyOf(int h, int unit) {
    Household household = operation.households().get(h);
    Chain chain = operation.chains().get(draft.chainOf(unit));
    List<Passings> passed = new ArrayList<>();
    passed.add(Objects.requireNonNull(draft.passingsOf(unit)));
    passed.addAll(draft.onwardPassingsOf(unit));
    int firstStart = passageOf(h, passed, problem.chainGates()[draft.chainOf(unit)][0]).startTick();
    List<Approach> approaches = new ArrayList<>();
    int leave = Integer.MAX_VALUE;
    for (int rider : problem.kin()[h].riders()) {
      for (Rider.Part part : problem.riders().get(rider).parts()) {
        if (part.household() == h) {
          approaches.add(approachOf(household, part, rider, firstStart));
          leave = Math.min(leave, approaches.getLast().leaveTick());
        }
      }
    }
    return new Journey(household.id(), chain.id(), callTick(h, leave), approaches, onward(h, unit, passed));
  }

  /** As late as it can be, if nobody has said or decided otherwise. */
  private int callTick(int h, int leave) {
    int latest = leave - problem.kin()[h].leadTicks();
    return draft.callOf(h) == MovementProblem.NOT_CALLED ? latest : Math.min(latest, draft.callOf(h));
  }

  private static Passings.Passed findIn(Passings passings, int household) {
    for (Passings.Passed each : passings.passed()) {
      if (each.household() == household) {
        return each;
      }
    }
    throw new IllegalStateException("household " + household + " does not pass gate " + passings.gate());
  }

  private static Passings.Passed passageOf(int h, List<Passings> passed, int gate) {
    return findIn(passingsAt(h, passed, gate), h);
  }

  private static Passings passingsAt(int h, List<Passings> passed, int gate) {
    for (Passings each : passed) {
      if (each.gate() == gate && each.passed().stream().anyMatch(one -> one.household() == h)) {
        return each;
      }
    }
    throw new IllegalStateException("household " + h + " does not pass gate " + gate);
  }

  private Approach approachOf(Household household, Rider.Part part, int rider, int firstStart) {
    MemberGroup group = Objects.requireNonNull(problem.situation().households().get(household.id())).groups().get(part.group());
    List<MemberId> members = group.members().stream().map(Member::id).toList();
    Draft.Direct direct = draft.directOf(rider);
    if (direct != null) {
      TimedPath way = direct.boarding().way();
      List<Leg> legs = way.isEmpty() ? List.of() : List.of(ownWay(direct.boarding()));
      return new Approach(members, group.place(), way.isEmpty() ? firstStart : way.departTick(), legs);
    }
    TimedTrip.Boarding boarding = Objects.requireNonNull(boardingOf.get(rider));
    Leg.Ride ride = Objects.requireNonNull(rideOf.get(rider));
    List<Leg> legs = boarding.way().isEmpty() ? List.of(ride) : List.of(ownWay(boarding), ride);
    return new Approach(members, group.place(), boarding.leaveTick(), legs);
  }

  private Leg ownWay(TimedTrip.Boarding boarding) {
    List<RoadUse> roads = roadUses(boarding.way());
    return boarding.boarder().mode() == Trip.Mode.CAR ? new Leg.Drive(roads) : new Leg.Walk(roads);
  }

  private List<Leg> onward(int h, int unit, List<Passings> passed) {
    List<Leg> legs = new ArrayList<>();
    for (int gate : problem.chainGates()[draft.chainOf(unit)]) {
      for (Onwards ride : onwardOf.getOrDefault(h, List.of())) {
        if (ride.gate == gate) {
          legs.add(ride.ride);
        }
      }
      Passings at = passingsAt(h, passed, gate);
      Passings.Passed each = findIn(at, h);
      legs.add(new Leg.Passage(operation.crossings().get(gate).id(), at.window(), each.startTick(), each.endTick()));
    }
    return legs;
  }

  private List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(problem.begun().notices());
    if (draft.ledger.firstStart() < problem.horizonTick()) {
      operation
          .policy()
          .mustBeTold()
          .forEach(
              (party, minutes) -> {
                if (!problem.begun().toldTicks().containsKey(party)) {
                  notices.add(new Notice(party, draft.ledger.firstStart() - problem.situation().ticksOf(minutes)));
                }
              });
    }
    return notices;
  }

  /** One list for each gate that wants one, as late as the first passage of those allows who are on none that has been sent. */
  private List<ListSent> lists(List<Journey> journeys) {
    List<ListSent> lists = new ArrayList<>(problem.begun().lists());
    for (Gate gate : problem.gates()) {
      Crossing crossing = operation.crossings().get(gate.index());
      List<HouseholdId> households = new ArrayList<>();
      int first = Integer.MAX_VALUE;
      for (Journey journey : journeys) {
        for (Leg leg : journey.onward()) {
          if (leg instanceof Leg.Passage passage && passage.crossing().equals(crossing.id()) && !problem.begun().isListed(crossing.id(), journey.household())) {
            households.add(journey.household());
            first = Math.min(first, passage.startTick());
          }
        }
      }
      if (crossing.listLeadMinutes().isPresent() && !households.isEmpty()) {
        lists.add(new ListSent(crossing.id(), first - gate.listLeadTicks(), households));
      }
    }
    lists.sort(Comparator.comparingInt(ListSent::tick));
    return lists;
  }
}

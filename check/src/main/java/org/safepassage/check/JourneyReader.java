package org.safepassage.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;

/** Reads journeys; what cannot be read is reported and the whole journey left out. */
final class JourneyReader {
  private final Facts facts;
  private final PlanReader reader;
  private final Map<String, RunView> runs;

  JourneyReader(Facts facts, PlanReader reader, Map<String, RunView> runs) {
    this.facts = facts;
    this.reader = reader;
    this.runs = runs;
  }

  /** The journey, or null if anything in it cannot be read. */
  @Nullable JourneyView read(Journey journey) {
    HouseholdId id = journey.household();
    Whom whom = Whom.household(id);
    int before = reader.problems();
    int household = Facts.find(facts.householdIndex, id);
    int chain = Facts.find(facts.chainIndex, journey.chain());
    if (household < 0) {
      reader.malformed(whom, "the plan moves a household that is not on the roster; maybe its id was changed");
      return null;
    }
    if (chain < 0) {
      reader.malformed(whom.at(journey.chain()), "the chain is not in the operation; maybe its id was changed");
    }
    reader.checkTick(whom, "the call", journey.callTick());
    JourneyView view = new JourneyView(journey, facts.households.get(household), household, chain);
    readApproaches(view, whom);
    readOnward(view, whom);
    return reader.isClean(before) ? view : null;
  }

  private void readApproaches(JourneyView view, Whom whom) {
    if (view.journey.approaches().isEmpty()) {
      reader.malformed(whom, "the journey has no approach: nobody moves");
    }
    Set<Integer> seen = new HashSet<>();
    for (Approach approach : view.journey.approaches()) {
      int start = Facts.find(facts.placeIndex, approach.from());
      if (start < 0) {
        reader.malformed(whom.at(approach.from()), "an approach starts at a place that is not in the operation");
        continue;
      }
      ApproachView read = new ApproachView(view, approach, start, readMembers(view, approach, seen, whom));
      reader.checkTick(whom.at(approach.from()), "leaving", approach.leaveTick());
      readLegs(read, whom);
      view.approaches.add(read);
    }
  }

  private int[] readMembers(JourneyView view, Approach approach, Set<Integer> seen, Whom whom) {
    int[] members = new int[approach.members().size()];
    if (members.length == 0) {
      reader.malformed(whom.at(approach.from()), "an approach moves nobody");
    }
    for (int i = 0; i < members.length; i++) {
      var id = approach.members().get(i);
      members[i] = Facts.find(facts.memberIndex, id);
      if (members[i] < 0 || facts.memberHousehold[members[i]] != view.index) {
        reader.malformed(whom, "member " + id.value() + " is not of this household; maybe it was moved by hand");
      } else if (!seen.add(members[i])) {
        reader.malformed(whom, "member " + id.value() + " is in two approaches or twice in one");
      }
    }
    return members;
  }

  private void readLegs(ApproachView approach, Whom whom) {
    int rides = 0;
    int ways = 0;
    for (Leg leg : approach.approach.legs()) {
      switch (leg) {
        case Leg.Walk(var roads) -> {
          ways++;
          addWay(approach, LegView.Kind.WALK, reader.readWay(roads, new Travel.OnFoot(approach), whom), whom);
        }
        case Leg.Drive(var roads) -> {
          ways++;
          addWay(approach, LegView.Kind.OWN_CAR, reader.readWay(roads, new Travel.InOwnCar(approach), whom), whom);
        }
        case Leg.Ride ride -> {
          rides++;
          addRide(approach.legs, ride, whom);
          checkIsBroughtToTheFence(approach, ride, whom);
        }
        case Leg.Passage passage ->
            reader.malformed(whom.at(passage.crossing()), "a passage stands among the legs of an approach; it belongs to the way onward");
      }
    }
    if (ways > 1) {
      reader.malformed(whom, "an approach has " + ways + " ways on foot or by own car; it is one at most, then a ride at most. Maybe join them into one");
    }
    if (rides > 1) {
      reader.malformed(whom, "an approach has " + rides + " rides; nobody changes vehicles except by passing a gate");
    }
  }

  /** A run goes over pick-ups to a fence, where all get out and pass. */
  private void checkIsBroughtToTheFence(ApproachView approach, Leg.Ride ride, Whom whom) {
    RunView run = runs.get(ride.run());
    if (run != null && ride.alightStop() < run.lastStop()) {
      reader.malformed(whom, "leaves run " + ride.run() + " at stop " + ride.alightStop() + ", and its last is " + run.lastStop() + "; a run brings all who ride to one fence. Maybe make it two runs");
    }
    if (!approach.approach.legs().getLast().equals(ride)) {
      reader.malformed(whom, "goes on after its ride on run " + ride.run() + "; who rides is brought to the fence. Maybe let it ride on");
    }
  }

  private void addWay(ApproachView approach, LegView.Kind kind, List<Travel> way, Whom whom) {
    if (way.isEmpty()) {
      reader.malformed(whom, "a leg has no road");
      return;
    }
    Travel first = way.getFirst();
    Travel last = way.getLast();
    approach.legs.add(new LegView(kind, first.from(), last.to(), first.enter(), last.exit(), last.exit(), way));
  }

  private void addRide(List<LegView> legs, Leg.Ride ride, Whom whom) {
    RunView run = runs.get(ride.run());
    if (run == null) {
      reader.malformed(whom, "rides on run " + ride.run() + ", which is not in the plan or cannot be read");
      return;
    }
    if (ride.boardStop() < 0 || ride.alightStop() <= ride.boardStop() || ride.alightStop() > run.lastStop()) {
      reader.malformed(
          whom.at(run.run.stops().getFirst().place()),
          "boards run " + ride.run() + " at stop " + ride.boardStop() + " and leaves it at stop " + ride.alightStop()
              + "; its stops count from 0 to " + run.lastStop());
      return;
    }
    List<Travel> way = new ArrayList<>();
    for (int drive = ride.boardStop(); drive < ride.alightStop(); drive++) {
      way.addAll(run.drives.get(drive));
    }
    int board = ride.boardStop();
    int alight = ride.alightStop();
    legs.add(
        new LegView(
            LegView.Kind.RIDE,
            run.stopPlaces[board],
            run.stopPlaces[alight],
            run.depart(board),
            run.arrive(alight),
            run.depart(alight),
            way));
  }

  private void readOnward(JourneyView view, Whom whom) {
    for (Leg leg : view.journey.onward()) {
      switch (leg) {
        case Leg.Passage passage -> addPassage(view, passage, whom);
        case Leg.Ride ride -> addRide(view.onward, ride, whom);
        case Leg.Walk walk -> reader.malformed(whom, "walks between two gates; the way onward has passages and rides only");
        case Leg.Drive drive -> reader.malformed(whom, "drives its own car between two gates; the way onward has passages and rides only");
      }
    }
    List<Leg> onward = view.journey.onward();
    for (int i = 1; i < onward.size(); i++) {
      if (onward.get(i - 1) instanceof Leg.Ride && onward.get(i) instanceof Leg.Ride) {
        reader.malformed(whom, "rides twice between two gates; nobody changes vehicles except by passing a gate");
      }
    }
    if (onward.isEmpty() || !(onward.getFirst() instanceof Leg.Passage) || !(onward.getLast() instanceof Leg.Passage)) {
      reader.malformed(whom, "the way onward does not start and end with a passage");
    }
  }

  private void addPassage(JourneyView view, Leg.Passage passage, Whom whom) {
    int crossing = Facts.find(facts.crossingIndex, passage.crossing());
    Whom there = whom.at(passage.crossing());
    if (crossing < 0) {
      reader.malformed(there, "the gate is not in the operation; maybe its id was changed");
    } else if (reader.checkSpan(there, "the passage", passage.startTick(), passage.endTick(), 1)) {
      view.passages.add(new PassageView(view, view.passages.size(), crossing, passage));
      view.onward.add(
          new LegView(
              LegView.Kind.PASSAGE,
              facts.inside[crossing],
              facts.outside[crossing],
              passage.startTick(),
              passage.endTick(),
              passage.endTick(),
              List.of()));
    }
  }
}

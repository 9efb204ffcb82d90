package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Journey;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Notice;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleId;

/**
 * Reads any plan, however broken, against the facts. A run or a journey that names something that does not exist, or a time out
 * of range, is reported and left out of the view whole; the rules judge the rest.
 */
final class PlanReader {
  /** Ten years of weeks: no placement waits longer. */
  private static final int LAST_WEEK = 520;

  private final Facts facts;
  private final Findings found;
  private final PlanView view;
  private final int firstTick;
  private final int lastTick;
  private final Map<String, RunView> runsById = new HashMap<>();

  PlanReader(Facts facts, Plan plan, Findings found) {
    this.facts = facts;
    this.found = found;
    view = new PlanView(plan, facts.households.size());
    lastTick = facts.lastTick();
    firstTick = view.goesOn() ? -lastTick : 0;
  }

  PlanView read() {
    for (Run run : view.plan.runs()) {
      readRun(run);
    }
    JourneyReader journeys = new JourneyReader(facts, this, runsById);
    for (Journey journey : view.plan.journeys()) {
      int household = Facts.find(facts.householdIndex, journey.household());
      if (household >= 0) {
        view.onPlan[household] = true;
      }
      JourneyView read = journeys.read(journey);
      if (read != null) {
        take(read);
      }
    }
    orderRunsByVehicle();
    collectTravels();
    readPapers();
    return view;
  }

  private void take(JourneyView journey) {
    view.journeys.add(journey);
    view.passages.addAll(journey.passages);
    for (ApproachView approach : journey.approaches) {
      takeRides(journey, approach.approach.legs(), approach.members);
    }
    takeRides(journey, journey.journey.onward(), journey.members());
    new StayReader(view).read(journey);
  }

  private void takeRides(JourneyView journey, List<org.safepassage.operation.Leg> legs, int[] members) {
    for (var leg : legs) {
      if (leg instanceof org.safepassage.operation.Leg.Ride ride) {
        RunView run = runsById.get(ride.run());
        if (run != null) {
          run.take(new RideView(run, journey, ride.boardStop(), ride.alightStop(), members), facts.memberSpace);
        }
      }
    }
  }

  private void readRun(Run run) {
    Whom whom = Whom.vehicle(run.vehicle());
    int before = found.list().size();
    int group = Facts.find(facts.groupIndex, run.vehicle().group());
    if (group < 0) {
      malformed(whom, "run " + run.id() + " uses a vehicle group that is not in the operation; maybe its id was changed");
    }
    if (runsById.containsKey(run.id())) {
      malformed(whom, "run " + run.id() + " is in the plan twice; maybe a row was copied without a new id");
    }
    if (run.stops().isEmpty()) {
      malformed(whom, "run " + run.id() + " has no stop");
    }
    RunView read = new RunView(run, group, placesOf(run, whom));
    for (int drive = 0; drive < run.drives().size(); drive++) {
      read.drives.add(readWay(run.drives().get(drive), new Travel.InVehicle(read, drive), whom));
    }
    if (found.list().size() == before) {
      runsById.put(run.id(), read);
      view.runs.add(read);
    }
  }

  private int[] placesOf(Run run, Whom whom) {
    int[] places = new int[run.stops().size()];
    for (int i = 0; i < places.length; i++) {
      Stop stop = run.stops().get(i);
      places[i] = Facts.find(facts.placeIndex, stop.place());
      if (places[i] < 0) {
        malformed(whom, "stop " + i + " of run " + run.id() + " is at place " + stop.place().value() + ", which is not in the operation");
      }
      checkSpan(whom.at(stop.place()), "stop " + i + " of run " + run.id(), stop.arriveTick(), stop.departTick(), 0);
    }
    return places;
  }

  /** The roads of one way; a road that cannot be read is reported and left out. */
  List<Travel> readWay(List<RoadUse> uses, Travel.By by, Whom whom) {
    List<Travel> way = new ArrayList<>(uses.size());
    for (RoadUse use : uses) {
      int road = Facts.find(facts.roadIndex, use.road());
      int from = Facts.find(facts.placeIndex, use.from());
      if (road < 0) {
        malformed(whom, "road " + use.road().value() + " is not in the operation; maybe its id was changed");
      } else if (from < 0 || (from != facts.roadFrom[road] && from != facts.roadTo[road])) {
        malformed(whom, "place " + use.from().value() + " is no end of road " + use.road().value());
      } else if (checkSpan(whom.at(use.road()), "the use of the road", use.enterTick(), use.exitTick(), 1)) {
        int to = from == facts.roadFrom[road] ? facts.roadTo[road] : facts.roadFrom[road];
        way.add(new Travel(use, road, from, to, by));
      }
    }
    return way;
  }

  /** Whether both ticks lie in range, and the second at least so many after the first. */
  boolean checkSpan(Whom whom, String what, int from, int until, int least) {
    if (!checkTick(whom, what, from) || !checkTick(whom, what, until)) {
      return false;
    }
    if (until - from < least) {
      found.report(Rule.WELL_FORMED, whom, from, what + " ends at " + found.moment(until) + "; maybe the two ticks are swapped");
      return false;
    }
    return true;
  }

  boolean checkTick(Whom whom, String what, int tick) {
    if (tick >= firstTick && tick <= lastTick) {
      return true;
    }
    found.report(
        Rule.WELL_FORMED, whom, tick, what + " names tick " + tick + "; a plan's ticks lie from " + firstTick + " to " + lastTick + ", maybe a digit too many");
    return false;
  }

  void malformed(Whom whom, String wrong) {
    found.report(Rule.WELL_FORMED, whom, wrong);
  }

  boolean isClean(int before) {
    return found.list().size() == before;
  }

  int problems() {
    return found.list().size();
  }

  private void orderRunsByVehicle() {
    Map<VehicleId, List<RunView>> byVehicle = new LinkedHashMap<>();
    for (RunView run : view.runs) {
      byVehicle.computeIfAbsent(run.run.vehicle(), id -> new ArrayList<>()).add(run);
    }
    for (List<RunView> runs : byVehicle.values()) {
      runs.sort(Comparator.comparingInt((RunView run) -> run.arrive(0)).thenComparingInt(run -> run.arrive(run.lastStop())));
      view.vehicles.add(runs);
    }
  }

  private void collectTravels() {
    for (RunView run : view.runs) {
      for (List<Travel> drive : run.drives) {
        view.travels.addAll(drive);
      }
    }
    for (JourneyView journey : view.journeys) {
      StayReader.addOwnTravels(journey, view.travels);
    }
  }

  /** Notices, lists and placements: only that what they name exists. */
  private void readPapers() {
    for (Notice notice : view.plan.notices()) {
      checkTick(Whom.subject(notice.party()), "the notice", notice.tick());
      if (!facts.parties.contains(notice.party())) {
        malformed(Whom.subject(notice.party()), "a notice goes to a party that is not in the operation");
      }
    }
    for (ListSent list : view.plan.lists()) {
      checkTick(Whom.subject(list.crossing()), "the list", list.tick());
      if (!facts.crossingIndex.containsKey(list.crossing())) {
        malformed(Whom.subject(list.crossing()), "a list goes to a gate that is not in the operation");
      }
      for (var household : list.households()) {
        if (!facts.householdIndex.containsKey(household)) {
          malformed(Whom.household(household).at(list.crossing()), "the list names a household that is not on the roster");
        }
      }
    }
    for (Placement placement : view.plan.placements()) {
      readPlacement(placement);
    }
  }

  private void readPlacement(Placement placement) {
    Whom whom = Whom.household(placement.household()).at(placement.pledge());
    if (!facts.householdIndex.containsKey(placement.household())) {
      malformed(whom, "a placement names a household that is not on the roster");
    }
    if (!facts.pledgeIndex.containsKey(placement.pledge())) {
      malformed(whom, "a placement names a pledge that is not in the operation");
    }
    if (placement.departWeek() < 0 || placement.departWeek() > LAST_WEEK) {
      malformed(whom, "departure in week " + placement.departWeek() + "; weeks lie from 0 to " + LAST_WEEK);
    }
  }
}

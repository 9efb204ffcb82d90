package org.safepassage.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.Road;
import org.safepassage.operation.VehicleGroup;

/** Rule 3: every vehicle is in one place at a time; its part for journeys and tanks is in {@link Journeying} and {@link Refuelling}. */
final class VehiclesRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.VEHICLES;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    for (List<RunView> runs : plan.vehicles) {
      judgeSequence(facts, runs, found);
      for (RunView run : runs) {
        judgeAvailability(facts, run, plan.goesOn(), found);
        judgeStops(facts, run, found);
        judgeDrives(facts, run, found);
        judgeReach(facts, run, found);
        judgePickups(facts, run, found);
      }
      Refuelling.judge(facts, runs, found);
    }
    if (plan.goesOn()) {
      judgeWhatIsLeft(facts, plan, found);
    }
    for (JourneyView journey : plan.journeys) {
      Journeying.judge(facts, journey, found);
    }
  }

  private static void judgeSequence(Facts facts, List<RunView> runs, Findings found) {
    RunView first = runs.getFirst();
    VehicleGroup group = facts.groups.get(first.group);
    if (!group.base().equals(first.run.stops().getFirst().place())) {
      report(first, first.arrive(0), "run " + first.run.id() + " starts at " + placeOf(facts, first, 0) + ", but its base is " + group.base().value(), found);
    }
    for (int i = 1; i < runs.size(); i++) {
      RunView before = runs.get(i - 1);
      RunView run = runs.get(i);
      if (run.arrive(0) < before.depart(before.lastStop())) {
        report(
            run,
            run.arrive(0),
            "run " + run.run.id() + " starts before run " + before.run.id() + " has ended at " + found.moment(before.depart(before.lastStop())),
            found);
      }
      if (run.stopPlaces[0] != before.stopPlaces[before.lastStop()]) {
        report(
            run,
            run.arrive(0),
            "run " + run.run.id() + " starts at " + placeOf(facts, run, 0) + ", but run " + before.run.id() + " ended at " + placeOf(facts, before, before.lastStop()),
            found);
      }
    }
  }

  /** Once some are under way those that are left may have any numbers: so many of each group as are there still enter a road. */
  private static void judgeWhatIsLeft(Facts facts, PlanView plan, Findings found) {
    Map<Integer, Integer> used = new HashMap<>();
    for (List<RunView> runs : plan.vehicles) {
      RunView first = runs.getFirst();
      Optional<RunView> going = runs.stream().filter(VehiclesRule::goesOn).findFirst();
      int there = facts.situation.vehiclesThere().getOrDefault(facts.groups.get(first.group).id(), 0);
      if (going.isPresent() && used.merge(first.group, 1, Integer::sum) > there) {
        report(going.get(), Math.max(0, going.get().depart(0)), "is one vehicle too many: there are " + there + " of this group; maybe fewer are left", found);
      }
    }
  }

  private static boolean goesOn(RunView run) {
    return run.drives.stream().flatMap(List::stream).anyMatch(travel -> !PlanView.hasBegun(travel.enter()));
  }

  private static void judgeAvailability(Facts facts, RunView run, boolean goesOn, Findings found) {
    VehicleGroup group = facts.groups.get(run.group);
    int there = facts.situation.vehiclesThere().getOrDefault(group.id(), 0);
    int number = run.run.vehicle().number();
    if (number < 1 || (number > there && !goesOn)) {
      report(run, run.depart(0), "there are " + there + " vehicles of this group; maybe its number is wrong or fewer are left", found);
    }
    long begins = run.depart(0) - (long) run.loadingTicks(facts, 0);
    if (group.availableFrom().isPresent() && begins * facts.tickSeconds < facts.secondsUntil(group.availableFrom().get())) {
      report(run, (int) begins, "in use before it is available from " + group.availableFrom().get(), found);
    }
    long ends = run.arrive(run.lastStop()) + (long) run.loadingTicks(facts, run.lastStop());
    if (group.availableUntil().isPresent() && ends * facts.tickSeconds > facts.secondsUntil(group.availableUntil().get())) {
      report(run, (int) ends, "in use after it is available, until " + group.availableUntil().get(), found);
    }
  }

  private static void judgeStops(Facts facts, RunView run, Findings found) {
    for (int stop = 0; stop <= run.lastStop(); stop++) {
      int needed = run.loadingTicks(facts, stop);
      int taken = run.depart(stop) - run.arrive(stop);
      if (taken < needed) {
        report(
            run,
            run.arrive(stop),
            "stops for " + taken + " ticks at " + placeOf(facts, run, stop) + "; " + (run.boarding[stop] + run.leaving[stop])
                + " people boarding and leaving take " + needed,
            found);
      }
    }
  }

  private static void judgeDrives(Facts facts, RunView run, Findings found) {
    VehicleGroup group = facts.groups.get(run.group);
    for (int drive = 0; drive < run.drives.size(); drive++) {
      int place = run.stopPlaces[drive];
      int tick = run.depart(drive);
      boolean first = true;
      for (Travel travel : run.drives.get(drive)) {
        judgeJoin(facts, run, travel, place, tick, first, found);
        judgeMinutes(facts, travel, group.maxKmh(), Rule.VEHICLES, found);
        place = travel.to();
        tick = travel.exit();
        first = false;
      }
      int arrive = run.arrive(drive + 1);
      if (place != run.stopPlaces[drive + 1] || (first ? arrive < tick : arrive != tick)) {
        report(
            run,
            arrive,
            "drive " + drive + " of run " + run.run.id() + " ends at " + nameOf(facts, place) + " " + found.moment(tick) + ", but the next stop is at "
                + placeOf(facts, run, drive + 1),
            found);
      }
    }
  }

  private static void judgeJoin(Facts facts, RunView run, Travel travel, int place, int tick, boolean first, Findings found) {
    boolean joins = travel.from() == place && (first ? travel.enter() == tick : travel.enter() >= tick);
    if (!joins) {
      found.report(
          Rule.VEHICLES,
          Whom.vehicle(run.run.vehicle()).at(travel.use().road()),
          travel.enter(),
          "enters at " + nameOf(facts, travel.from()) + ", but was at " + nameOf(facts, place) + " " + found.moment(tick));
    }
  }

  /** Time on a road: by distance and the slower of road and traveller, and at its checkpoint. */
  static void judgeMinutes(Facts facts, Travel travel, double ownKmh, Rule rule, Findings found) {
    Road road = facts.roads.get(travel.road());
    double minutes = road.lengthKm() / Math.min(road.speedKmh(), ownKmh) * 60;
    if (road.checkpoint().isPresent()) {
      Checkpoint checkpoint = road.checkpoint().get();
      minutes += checkpoint.minutesPerVehicle() + checkpoint.minutesPerPerson() * travel.people();
    }
    int needed = Math.max(1, facts.ticksOf(minutes));
    int taken = travel.exit() - travel.enter();
    if (taken < needed) {
      found.report(rule, travel.whom(), travel.enter(), "takes " + taken + " ticks for a road that takes " + needed);
    }
  }

  private static void judgeReach(Facts facts, RunView run, Findings found) {
    VehicleGroup group = facts.groups.get(run.group);
    for (int stop = 0; stop <= run.lastStop(); stop++) {
      if (!PlanView.hasBegun(run.arrive(stop))) {
        judgePlace(facts, run, group, run.stopPlaces[stop], run.arrive(stop), found);
      }
    }
    for (List<Travel> drive : run.drives) {
      for (Travel travel : drive) {
        if (PlanView.hasBegun(travel.enter())) {
          continue;
        }
        judgePlace(facts, run, group, travel.to(), travel.exit(), found);
        var holder = facts.roadOutlooks.get(travel.road()).holder();
        if (holder.isPresent() && !group.mayEnter().isEmpty() && !group.mayEnter().contains(holder.get())) {
          found.report(
              Rule.VEHICLES,
              Whom.vehicle(run.run.vehicle()).at(travel.use().road()),
              travel.enter(),
              "the road is held by " + holder.get().value() + ", whose ground it may not enter");
        }
      }
    }
  }

  /** A run picks people up at no more places than the policy allows; what has begun stays. */
  private static void judgePickups(Facts facts, RunView run, Findings found) {
    int most = facts.situation.operation().policy().mostPickups();
    Set<Integer> places = new LinkedHashSet<>();
    for (int stop = 0; stop <= run.lastStop(); stop++) {
      boolean isNew = run.boarding[stop] > 0 && places.add(run.stopPlaces[stop]);
      if (isNew && places.size() > most && !PlanView.hasBegun(run.depart(stop))) {
        report(run, run.arrive(stop), "picks people up at " + places.size() + " places; the policy allows " + most, found);
      }
    }
  }

  private static void judgePlace(Facts facts, RunView run, VehicleGroup group, int place, int tick, Findings found) {
    var id = facts.places.get(place).id();
    if (!group.places().isEmpty() && !group.places().contains(id) && !id.equals(group.base())) {
      found.report(Rule.VEHICLES, Whom.vehicle(run.run.vehicle()).at(id), tick, "not one of the places that it may use");
    }
    var holder = facts.placeOutlooks.get(place).holder();
    if (holder.isPresent() && !group.mayEnter().isEmpty() && !group.mayEnter().contains(holder.get())) {
      found.report(
          Rule.VEHICLES, Whom.vehicle(run.run.vehicle()).at(id), tick, "the place is held by " + holder.get().value() + ", whose ground it may not enter");
    }
  }

  private static String placeOf(Facts facts, RunView run, int stop) {
    return nameOf(facts, run.stopPlaces[stop]);
  }

  private static String nameOf(Facts facts, int place) {
    return "place " + facts.places.get(place).id().value();
  }

  private static void report(RunView run, int tick, String wrong, Findings found) {
    found.report(Rule.VEHICLES, Whom.vehicle(run.run.vehicle()), tick, wrong);
  }
}

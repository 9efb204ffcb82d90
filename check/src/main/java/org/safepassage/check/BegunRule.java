package org.safepassage.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanInTime;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleId;

/**
 * What a plan says of the time before its planning moment is what the plan in force said. A household may have come off; one that a
 * report has found elsewhere begins anew from there.
 */
final class BegunRule {
  /** Something that began at a tick, told so that two plans tell it alike. */
  private record Act(int tick, String what) {}

  private final Facts facts;
  private final Findings found;

  private BegunRule(Facts facts, Findings found) {
    this.facts = facts;
    this.found = found;
  }

  static void judge(Facts facts, Plan plan, Plan inForce, Findings found) {
    Optional<Plan> before = PlanInTime.findLater(inForce, plan.request(), facts.tickSeconds);
    if (before.isEmpty()) {
      found.report(Rule.BEGUN, Whom.NOBODY, "the plan in force is as of " + inForce.request().asOf() + ", not whole ticks before " + plan.request().asOf());
      return;
    }
    BegunRule rule = new BegunRule(facts, found);
    rule.judgeVehicles(plan, before.get());
    rule.judgeHouseholds(plan, before.get());
    rule.judgePapers(plan, before.get());
  }

  private void judgeVehicles(Plan plan, Plan before) {
    Map<VehicleId, Set<Act>> now = actsOfVehicles(plan);
    Map<VehicleId, Set<Act>> then = actsOfVehicles(before);
    Set<VehicleId> all = new LinkedHashSet<>(then.keySet());
    all.addAll(now.keySet());
    all.forEach(vehicle -> compare(Whom.vehicle(vehicle), now.getOrDefault(vehicle, Set.of()), then.getOrDefault(vehicle, Set.of())));
  }

  private Map<VehicleId, Set<Act>> actsOfVehicles(Plan plan) {
    Map<VehicleId, Set<Act>> acts = new LinkedHashMap<>();
    for (Run run : plan.runs()) {
      run.drives().forEach(drive -> acts.computeIfAbsent(run.vehicle(), any -> new LinkedHashSet<>()).addAll(onRoads(drive)));
    }
    return acts;
  }

  private List<Act> onRoads(List<RoadUse> uses) {
    List<Act> acts = new ArrayList<>();
    for (RoadUse use : uses) {
      if (PlanView.hasBegun(use.enterTick())) {
        acts.add(new Act(use.enterTick(), "enters road " + use.road().value() + " from " + use.from().value() + " until " + found.moment(use.exitTick())));
      }
    }
    return acts;
  }

  private void judgeHouseholds(Plan plan, Plan before) {
    Map<HouseholdId, Journey> then = new HashMap<>();
    before.journeys().forEach(journey -> then.put(journey.household(), journey));
    Map<String, Run> runs = runsOf(plan);
    Map<String, Run> runsBefore = runsOf(before);
    for (Journey journey : plan.journeys()) {
      Journey old = then.get(journey.household());
      Set<Act> acts = actsOf(journey, runs);
      Set<Act> oldActs = old == null ? Set.of() : actsOf(old, runsBefore);
      Whom whom = Whom.household(journey.household());
      judgeNothingNew(whom, acts, oldActs);
      if (old != null && startsOf(old).equals(startsOf(journey))) {
        judgeNothingLost(whom, acts, oldActs);
      }
    }
  }

  private static Map<String, Run> runsOf(Plan plan) {
    Map<String, Run> runs = new HashMap<>();
    plan.runs().forEach(run -> runs.put(run.id(), run));
    return runs;
  }

  private static List<Object> startsOf(Journey journey) {
    return journey.approaches().stream().<Object>map(Approach::from).toList();
  }

  private Set<Act> actsOf(Journey journey, Map<String, Run> runs) {
    Set<Act> acts = new LinkedHashSet<>();
    if (PlanView.hasBegun(journey.callTick())) {
      acts.add(new Act(journey.callTick(), "is called"));
    }
    for (Approach approach : journey.approaches()) {
      approach.legs().forEach(leg -> acts.addAll(actsOf(leg, runs)));
    }
    journey.onward().forEach(leg -> acts.addAll(actsOf(leg, runs)));
    return acts;
  }

  private List<Act> actsOf(Leg leg, Map<String, Run> runs) {
    return switch (leg) {
      case Leg.Walk(List<RoadUse> roads) -> onRoads(roads);
      case Leg.Drive(List<RoadUse> roads) -> onRoads(roads);
      case Leg.Ride ride -> boarding(ride, runs);
      case Leg.Passage passage ->
          PlanView.hasBegun(passage.startTick())
              ? List.of(new Act(passage.startTick(), "is at a desk of " + passage.crossing().value() + " until " + found.moment(passage.endTick())))
              : List.of();
    };
  }

  private static List<Act> boarding(Leg.Ride ride, Map<String, Run> runs) {
    Run run = runs.get(ride.run());
    if (run == null || ride.boardStop() < 0 || ride.boardStop() >= run.stops().size()) {
      return List.of();
    }
    int leaves = run.stops().get(ride.boardStop()).departTick();
    return PlanView.hasBegun(leaves) ? List.of(new Act(leaves, "leaves in " + run.vehicle())) : List.of();
  }

  private void judgePapers(Plan plan, Plan before) {
    compare(Whom.NOBODY, papersOf(plan), papersOf(before));
  }

  private static Set<Act> papersOf(Plan plan) {
    Set<Act> acts = new LinkedHashSet<>();
    plan.notices().stream()
        .filter(notice -> PlanView.hasBegun(notice.tick()))
        .forEach(notice -> acts.add(new Act(notice.tick(), "party " + notice.party().value() + " is told")));
    plan.lists().stream()
        .filter(sent -> PlanView.hasBegun(sent.tick()))
        .forEach(sent -> acts.add(new Act(sent.tick(), "gate " + sent.crossing().value() + " gets the list " + sent.households())));
    return acts;
  }

  private void compare(Whom whom, Set<Act> now, Set<Act> then) {
    judgeNothingNew(whom, now, then);
    judgeNothingLost(whom, now, then);
  }

  private void judgeNothingNew(Whom whom, Set<Act> now, Set<Act> then) {
    for (Act act : now) {
      if (!then.contains(act)) {
        found.report(Rule.BEGUN, whom, act.tick, act.what + ": that was before now, and the plan in force does not say so");
      }
    }
  }

  private void judgeNothingLost(Whom whom, Set<Act> now, Set<Act> then) {
    for (Act act : then) {
      if (!now.contains(act)) {
        found.report(Rule.BEGUN, whom, act.tick, act.what + " by the plan in force: that has begun, and cannot be left out");
      }
    }
  }
}

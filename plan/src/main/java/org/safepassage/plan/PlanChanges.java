package org.safepassage.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.outlook.Situation;

/**
 * What changes for whom from the plan in force to the one made from it: who comes on, who comes off and why, who goes otherwise, and which
 * runs begin, end or change. Every household and run that differs is named once, and no other.
 */
public final class PlanChanges {
  private final Situation situation;
  private final Plan before;
  private final Plan now;

  private PlanChanges(Situation situation, Plan before, Plan now) {
    this.situation = situation;
    this.before = before;
    this.now = now;
  }

  /**
   * In the order of kinds, then of the plans.
   *
   * @param situation of the new plan
   * @param inForce seen from the new plan's moment
   */
  public static List<PlanChange> list(Situation situation, Plan inForce, Plan plan) {
    return new PlanChanges(situation, inForce, plan).list();
  }

  private List<PlanChange> list() {
    List<PlanChange> changes = new ArrayList<>();
    addHouseholds(changes);
    addRuns(changes);
    changes.sort(java.util.Comparator.comparing(PlanChange::kind));
    return List.copyOf(changes);
  }

  // Households ------------------------------------------------------------------------------------------------------------

  private void addHouseholds(List<PlanChange> changes) {
    Map<HouseholdId, List<String>> was = wordsOfJourneys(before);
    Map<HouseholdId, List<String>> is = wordsOfJourneys(now);
    Map<HouseholdId, String> why = new LinkedHashMap<>();
    for (LeftOut out : now.leftOut()) {
      why.put(out.household(), out.sentence());
    }
    is.forEach(
        (household, words) -> {
          List<String> old = was.get(household);
          if (old == null) {
            changes.add(new PlanChange(PlanChange.Kind.COMES_ON, household.value(), "", joined(words)));
          } else if (!old.equals(words)) {
            changes.add(new PlanChange(PlanChange.Kind.GOES_OTHERWISE, household.value(), different(old, words), different(words, old)));
          }
        });
    was.forEach(
        (household, words) -> {
          if (!is.containsKey(household)) {
            String reason = why.getOrDefault(household, "It is no longer on the roster.");
            changes.add(new PlanChange(PlanChange.Kind.COMES_OFF, household.value(), joined(words), clause(reason)));
          }
        });
  }

  /** A sentence as part of another. */
  private static String clause(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  /** What the one says and the other does not. */
  private static String different(List<String> parts, List<String> others) {
    List<String> left = parts.stream().filter(part -> !others.contains(part)).toList();
    return left.isEmpty() ? "in another order" : joined(left);
  }

  private Map<HouseholdId, List<String>> wordsOfJourneys(Plan plan) {
    Map<String, Run> runs = new LinkedHashMap<>();
    plan.runs().forEach(run -> runs.put(run.id(), run));
    Map<HouseholdId, List<String>> words = new LinkedHashMap<>();
    plan.journeys().forEach(journey -> words.put(journey.household(), wordsOf(journey, runs)));
    return words;
  }

  /** Everything that tells one way of going from another. */
  private List<String> wordsOf(Journey journey, Map<String, Run> runs) {
    List<String> parts = new ArrayList<>();
    parts.add("called " + at(journey.callTick()));
    for (Approach approach : journey.approaches()) {
      String whose = journey.approaches().size() == 1 ? "" : " (" + approach.members().size() + " from there)";
      parts.add("leaves " + approach.from().value() + " " + at(approach.leaveTick()) + whose);
      approach.legs().forEach(leg -> parts.add(wordsOf(leg, runs)));
    }
    journey.onward().forEach(leg -> parts.add(wordsOf(leg, runs)));
    return parts;
  }

  private String wordsOf(Leg leg, Map<String, Run> runs) {
    return switch (leg) {
      case Leg.Walk(List<RoadUse> roads) -> "walks " + wordsOf(roads);
      case Leg.Drive(List<RoadUse> roads) -> "drives its car " + wordsOf(roads);
      case Leg.Ride ride -> {
        Run run = Objects.requireNonNull(runs.get(ride.run()));
        Stop from = run.stops().get(ride.boardStop());
        Stop to = run.stops().get(ride.alightStop());
        yield "rides " + run.id() + " of " + run.vehicle() + " from " + from.place().value() + " " + at(from.departTick()) + " to " + to.place().value() + " " + at(to.arriveTick());
      }
      case Leg.Passage passage -> "passes " + passage.crossing().value() + " " + at(passage.startTick()) + " to " + at(passage.endTick());
    };
  }

  private String wordsOf(List<RoadUse> roads) {
    return String.join(" ", roads.stream().map(use -> use.road().value()).toList()) + " " + at(roads.getFirst().enterTick()) + " to " + at(roads.getLast().exitTick());
  }

  // Runs ------------------------------------------------------------------------------------------------------------------

  private void addRuns(List<PlanChange> changes) {
    Map<String, List<String>> was = wordsOfRuns(before);
    Map<String, List<String>> is = wordsOfRuns(now);
    is.forEach(
        (run, words) -> {
          List<String> old = was.get(run);
          if (old == null) {
            changes.add(new PlanChange(PlanChange.Kind.RUN_BEGINS, run, "", joined(words)));
          } else if (!old.equals(words)) {
            changes.add(new PlanChange(PlanChange.Kind.RUN_CHANGES, run, different(old, words), different(words, old)));
          }
        });
    was.forEach(
        (run, words) -> {
          if (!is.containsKey(run)) {
            changes.add(new PlanChange(PlanChange.Kind.RUN_ENDS, run, joined(words), ""));
          }
        });
  }

  private Map<String, List<String>> wordsOfRuns(Plan plan) {
    Map<String, List<String>> riders = new LinkedHashMap<>();
    for (Journey journey : plan.journeys()) {
      for (Leg.Ride ride : journey.listRides()) {
        riders.computeIfAbsent(ride.run(), any -> new ArrayList<>()).add(journey.household().value());
      }
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Run run : plan.runs()) {
      List<String> parts = new ArrayList<>();
      parts.add(run.vehicle().toString());
      for (int stop = 0; stop < run.stops().size(); stop++) {
        parts.add(wordsOf(run.stops().get(stop)));
        if (stop < run.drives().size()) {
          parts.add("by " + String.join(" ", run.drives().get(stop).stream().map(this::wordsOf).toList()));
        }
      }
      List<String> aboard = riders.getOrDefault(run.id(), List.of());
      aboard.forEach(household -> parts.add("with " + household));
      words.put(run.id(), parts);
    }
    return words;
  }

  /** A vehicle that only stands there may have come whenever it did: nobody goes otherwise for that. */
  private String wordsOf(Stop stop) {
    return stop.place().value() + " until " + at(stop.departTick());
  }

  private String wordsOf(RoadUse use) {
    return use.road().value() + " " + at(use.enterTick());
  }

  private String at(int tick) {
    return situation.clockOf(tick).substring("2018-07-".length(), "2018-07-16 00:43".length());
  }
}

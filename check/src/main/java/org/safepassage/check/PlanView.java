package org.safepassage.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;

/**
 * A plan read against the facts: who is aboard which drive, who is where when, which vehicle stands where. What could not be read
 * is not in it; {@link PlanReader} has reported it.
 */
final class PlanView {
  /** No passage at all. */
  static final int NEVER = Integer.MAX_VALUE;

  final Plan plan;
  final List<RunView> runs = new ArrayList<>();
  final List<JourneyView> journeys = new ArrayList<>();

  /** Runs of one vehicle each, in time. */
  final List<List<RunView>> vehicles = new ArrayList<>();

  /** Every use of a road, by vehicles with or without people, on foot and in own cars. */
  final List<Travel> travels = new ArrayList<>();

  final List<Stay> stays = new ArrayList<>();
  final List<PassageView> passages = new ArrayList<>();

  /** By list that is sent, in the plan's order: who is on it. */
  final List<Set<HouseholdId>> listed = new ArrayList<>();

  /** Whether each household has any journey, readable or not. */
  final boolean[] onPlan;

  /** Whether something that starts at this tick has begun before the planning moment: it is no longer for the plan to decide, nor for the rules to judge. */
  static boolean hasBegun(int tick) {
    return tick < 0;
  }

  PlanView(Plan plan, int households) {
    this.plan = plan;
    plan.lists().forEach(list -> listed.add(new HashSet<>(list.households())));
    onPlan = new boolean[households];
  }

  /** Whether it goes on from a plan in force. */
  boolean goesOn() {
    return plan.request().inForce().isPresent();
  }

  /** The least start of any passage; {@link #NEVER} if nobody passes. */
  int firstCrossing() {
    int first = NEVER;
    for (PassageView passage : passages) {
      first = Math.min(first, passage.start());
    }
    return first;
  }
}

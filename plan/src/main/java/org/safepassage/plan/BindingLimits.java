package org.safepassage.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.bound.Shortage;

/**
 * Says what a plan is short of. The bound's prices tell how many people of the bound rest on desks, guarantees, gathering and
 * vehicles; the reasons of those left out tell of ground and time. Strongest first; among equals the order of the reasons.
 */
final class BindingLimits {
  private final Situation situation;

  private record Weighed(double people, String sentence) {}

  BindingLimits(Situation situation) {
    this.situation = situation;
  }

  List<String> listSentences(List<Shortage> shortages, List<LeftOut> leftOut) {
    List<Weighed> weighed = new ArrayList<>();
    shortages.forEach(shortage -> weighed.add(new Weighed(shortage.people(), sentence(shortage))));
    peopleByReason(leftOut).forEach((reason, people) -> addReason(weighed, reason, people));
    weighed.sort(java.util.Comparator.comparingDouble(Weighed::people).reversed());
    return weighed.stream().filter(one -> !one.sentence().isEmpty()).map(Weighed::sentence).toList();
  }

  private static String sentence(Shortage shortage) {
    long people = Math.round(shortage.people());
    String what =
        switch (shortage.kind()) {
          case DESKS -> "Gate desks at " + shortage.subject() + " are short";
          case GUARANTEE -> "The guarantee for " + shortage.subject() + " is short";
          case GATHERING -> "Holding and gathering at " + shortage.subject() + " are short";
          case VEHICLES -> "Vehicles of " + shortage.subject() + " are short";
        };
    return what + ": " + people + " people of the bound rest on what there is.";
  }

  private Map<LeftOut.Reason, Integer> peopleByReason(List<LeftOut> leftOut) {
    Map<HouseholdId, Integer> people = new HashMap<>();
    situation.operation().households().forEach(household -> people.put(household.id(), household.members().size()));
    Map<LeftOut.Reason, Integer> byReason = new EnumMap<>(LeftOut.Reason.class);
    leftOut.forEach(out -> byReason.merge(out.reason(), people.getOrDefault(out.household(), 0), Integer::sum));
    return byReason;
  }

  private static void addReason(List<Weighed> weighed, LeftOut.Reason reason, int people) {
    String what =
        switch (reason) {
          case GROUND_LOST -> "Lost ground: " + people + " people are on or behind ground that counts as lost before they can leave.";
          case NO_WAY_IN_TIME -> "Calling times and roads: " + people + " people cannot reach a gate in its window, called as early as allowed.";
          case CANNOT_BE_TOLD -> "Contact: " + people + " people cannot be told.";
          case NO_GATE_OPEN -> "Gates: " + people + " people have no usable gate.";
          case TOO_LARGE_FOR_ANY_VEHICLE -> "Vehicles: " + people + " people are in households larger than any vehicle that may fetch them.";
          case MAY_NOT_PASS, NO_PLACE_AT_A_HOST, CHILD_WITHOUT_ADULT, COMPANION_LEFT_OUT, CUT_OFF_UNDER_WAY, COSTS_OTHERS, NO_ROOM, DECLINED, ALREADY_ACCOUNTED_FOR -> "";
        };
    weighed.add(new Weighed(people, what));
  }
}

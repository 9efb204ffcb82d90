package org.safepassage.app;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.publish.Lines;

/** What is lost without something: both plans' numbers side by side, and who is stranded. */
final class Difference {
  private Difference() {}

  static String between(Situation situation, Planned with, Planned without, String what, boolean isCutShort) {
    PlanNumbers before = with.plan().numbers();
    PlanNumbers after = without.plan().numbers();
    Lines lines = new Lines();
    lines.paragraph("", "Difference without " + what + ", people");
    lines.line(String.format(Locale.ROOT, "  %-12s %8s %8s %8s", "", "with", "without", "change"));
    addRow(lines, "firm", before.peopleFirm(), after.peopleFirm());
    addRow(lines, "planned", before.peoplePlanned(), after.peoplePlanned());
    addRow(lines, "bound", before.weightBound(), after.weightBound());
    addStranded(lines, situation, with.plan(), without.plan());
    if (isCutShort) {
      lines.paragraph("  ", "The search was cut short: part of the change may be search left undone.");
    }
    return lines.toString();
  }

  private static void addRow(Lines lines, String name, long before, long after) {
    lines.line(String.format(Locale.ROOT, "  %-12s %8d %8d %+8d", name, before, after, after - before));
  }

  private static void addStranded(Lines lines, Situation situation, Plan with, Plan without) {
    Set<HouseholdId> moved = moved(with);
    Set<HouseholdId> stillMoved = moved(without);
    Map<LeftOut.Reason, Integer> stranded = new EnumMap<>(LeftOut.Reason.class);
    Map<HouseholdId, LeftOut.Reason> reasons = new java.util.HashMap<>();
    without.leftOut().forEach(out -> reasons.put(out.household(), out.reason()));
    int households = 0;
    int joined = 0;
    for (Household household : situation.operation().households()) {
      int people = situation.getHousehold(household.id()).people();
      LeftOut.Reason reason = reasons.get(household.id());
      if (moved.contains(household.id()) && reason != null) {
        households++;
        stranded.merge(reason, people, Integer::sum);
      }
      joined += !moved.contains(household.id()) && stillMoved.contains(household.id()) ? people : 0;
    }
    int people = stranded.values().stream().mapToInt(Integer::intValue).sum();
    lines.line("  stranded: " + people + " people in " + Counted.of(households, "household") + " who were on the plan");
    stranded.forEach((reason, count) -> lines.line(String.format(Locale.ROOT, "    %-38s %6d", word(reason), count)));
    if (joined > 0) {
      lines.line("  in their stead: " + joined + " people who were not on it");
    }
  }

  private static Set<HouseholdId> moved(Plan plan) {
    return new LinkedHashSet<>(plan.journeys().stream().map(Journey::household).toList());
  }

  private static String word(LeftOut.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

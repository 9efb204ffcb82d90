package org.safepassage.publish.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.operation.HouseholdId;
import org.safepassage.plan.placement.MissedHost;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.plan.placement.PlacementStory;

/** Why a household settles where it does, which host it did not get and who holds that place. */
public final class PlacementLines {
  private PlacementLines() {}

  /** A line each; nothing if the report is not about it. */
  public static List<String> of(PlacementReport report, HouseholdId household) {
    List<String> lines = new ArrayList<>();
    Optional<PlacementStory> story = report.findStory(household);
    story.ifPresent(
        it -> {
          lines.add("Its place, placed anew with what the plan says kept where nothing speaks against it:");
          line(lines, "why", it.reason());
          it.missed().ifPresent(missed -> line(lines, "not got", missed.host().value() + ": " + word(missed.why()) + holders(missed)));
          report.secondHosts().find(household).ifPresent(second -> line(lines, "second host", "by the pledge " + second.pledge().value() + ", should the first refuse"));
          if (report.secondHosts().without().contains(household)) {
            line(lines, "second host", "none is left, though its host may refuse");
          }
        });
    return List.copyOf(lines);
  }

  private static void line(List<String> lines, String what, String text) {
    lines.add(String.format(Locale.ROOT, "  %-12s %s", what, text));
  }

  private static String holders(MissedHost missed) {
    List<String> ids = missed.holders().stream().map(HouseholdId::value).toList();
    return ids.isEmpty() ? "" : ", held by " + String.join(" ", ids);
  }

  private static String word(MissedHost.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

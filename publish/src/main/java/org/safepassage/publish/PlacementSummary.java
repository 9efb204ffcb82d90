package org.safepassage.publish;

import java.util.Locale;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.solve.assignment.Stage;

/** What the terminal and placement.txt say of a placement that was worked out by itself. */
public final class PlacementSummary {
  private PlacementSummary() {}

  /**
   * At most 80 columns wide; the same placement gives the same text always.
   *
   * @param whose whom it places, in words
   */
  public static String of(Situation situation, PlacementReport report, String whose) {
    Lines lines = new Lines();
    lines.paragraph("", situation.operation().title() + (situation.operation().synthetic() ? " (synthetic roster)" : ""));
    lines.line("as of " + Moments.show(situation.asOf(), situation.operation().zone()));
    lines.paragraph("", whose);
    lines.blank();
    PlacementText.add(lines, report);
    lines.blank();
    lines.line("Aims, the first before all others");
    for (Stage stage : report.answer().proof().answer().stages()) {
      String standing = stage.standing().name().toLowerCase(Locale.ROOT);
      lines.paragraph("  - ", stage.objective() + ": " + stage.value() + (stage.value() == stage.bound() ? "" : " of at most " + stage.bound()) + " (" + standing + ")");
    }
    return lines.toString();
  }
}

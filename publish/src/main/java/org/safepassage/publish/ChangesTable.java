package org.safepassage.publish;

import java.util.List;
import java.util.Locale;
import org.safepassage.plan.PlanChange;
import org.safepassage.publish.table.CsvText;

/** What changes for whom against the plan in force, for the cell. */
final class ChangesTable {
  private ChangesTable() {}

  static String of(List<PlanChange> changes) {
    CsvText text = new CsvText("household", "run", "change", "was", "now");
    for (PlanChange change : changes) {
      String household = change.kind().isOfRun() ? "" : change.id();
      String run = change.kind().isOfRun() ? change.id() : "";
      text.add(List.of(household, run, change.kind().name().toLowerCase(Locale.ROOT), change.was(), change.now()));
    }
    return text.toString();
  }
}

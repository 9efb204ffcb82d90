package org.safepassage.folder.rules;

import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;

/** Gates: two sides, and a guarantee that somebody gives. */
final class CrossingRules {

  private CrossingRules() {}

  static void judge(Tables tables, Problems problems) {
    Said said = new Said(problems);
    for (Row row : tables.rows(FolderSchema.CROSSINGS)) {
      if (!row.text("inside").isEmpty() && row.text("inside").equals(row.text("outside"))) {
        said.error(row, "outside", "is the inside too", "Maybe the place beyond the gate is missing in places.csv.");
      }
      boolean hosts = !row.text("guarantee_hosts").isEmpty();
      boolean demanded = row.text("guarantee").equals("collective") || row.text("guarantee").equals("named");
      if (demanded && !hosts) {
        said.error(row, "guarantee_hosts", "is blank, though a guarantee is demanded", "Maybe the hosts were forgotten.");
      } else if (hosts && row.text("guarantee").equals("none")) {
        said.warning(row, "guarantee_hosts", "is not used, since no guarantee is demanded", "Maybe guarantee should be collective or named.");
      }
    }
  }
}

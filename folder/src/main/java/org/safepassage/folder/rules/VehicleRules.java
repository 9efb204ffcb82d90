package org.safepassage.folder.rules;

import java.util.List;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.FolderSchema;

/** Vehicles: room for somebody, for some time. */
final class VehicleRules {

  private VehicleRules() {}

  static void judge(Tables tables, Problems problems) {
    Said said = new Said(problems);
    for (Row row : tables.rows(FolderSchema.VEHICLES)) {
      RoadRules.isWindow(row, "available_from", "available_until", said);
      if (Tables.whole(row, "seats").filter(seats -> seats == 0).isPresent() && room(row) == 0) {
        said.error(row, "seats", "leaves no place of any kind in this vehicle", "Maybe a digit is missing.");
      }
      List<String> places = CellText.listWords(row.text("places"));
      if (!places.isEmpty() && !places.contains(row.text("base"))) {
        said.warning(row, "places", "leaves out its own base, " + row.text("base"), "Maybe add it.");
      }
    }
  }

  /** Places of all kinds in one vehicle. */
  static int room(Row row) {
    return Tables.whole(row, "seats").orElse(0)
        + Tables.whole(row, "wheelchair_places").orElse(0)
        + Tables.whole(row, "stretcher_places").orElse(0);
  }
}

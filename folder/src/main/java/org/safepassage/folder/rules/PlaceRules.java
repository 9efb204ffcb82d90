package org.safepassage.folder.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;

/** Places that fit each other: none with swapped coordinates, none listed twice. */
final class PlaceRules {

  /** A place farther than this from the middle of all others is looked at. */
  private static final double FAR_KM = 150;

  private PlaceRules() {}

  static void judge(Tables tables, Problems problems) {
    Said said = new Said(problems);
    reportSwapped(tables, said);
    reportSameSpot(tables, said);
  }

  /** Only where swapping brings the place a good deal nearer to the others is it surely swapped. */
  private static void reportSwapped(Tables tables, Said said) {
    List<Spot> spots = tables.rows(FolderSchema.PLACES).stream().flatMap(row -> Spot.of(row).stream()).toList();
    if (spots.size() < 3) {
      return;
    }
    Spot middle = new Spot(median(spots.stream().map(Spot::lat).toList()), median(spots.stream().map(Spot::lon).toList()));
    for (Row row : tables.rows(FolderSchema.PLACES)) {
      Optional<Spot> spot = Spot.of(row);
      Optional<Spot> swapped = spot.flatMap(Spot::findSwapped);
      double far = spot.map(middle::kmTo).orElse(0.0);
      if (far > FAR_KM && swapped.isPresent() && middle.kmTo(swapped.get()) < far / 3) {
        String wrong = "is " + Math.round(far) + " km from the middle of the other places";
        said.error(row, "lat", wrong, "Maybe latitude and longitude are swapped: lat " + row.text("lon") + ", lon " + row.text("lat") + ".");
      }
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static void reportSameSpot(Tables tables, Said said) {
    Map<Spot, Row> seen = new LinkedHashMap<>();
    for (Row row : tables.rows(FolderSchema.PLACES)) {
      Optional<Spot> spot = Spot.of(row);
      Row first = spot.isEmpty() ? null : seen.putIfAbsent(spot.get(), row);
      if (first != null && !areSidesOfOneCrossing(tables, first.text("id"), row.text("id"))) {
        String wrong = "is at the same spot as " + first.text("id") + " on line " + first.line();
        said.warning(row, "id", wrong, "Maybe they are one place listed twice.");
      }
    }
  }

  private static boolean areSidesOfOneCrossing(Tables tables, String one, String other) {
    return tables.rows(FolderSchema.CROSSINGS).stream()
        .map(row -> List.of(row.text("inside"), row.text("outside")))
        .anyMatch(sides -> sides.contains(one) && sides.contains(other));
  }
}

package org.safepassage.folder.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;

/** Roads and their windows: as long as the ground demands, open one time after another. */
final class RoadRules {

  /** The sphere differs from the ellipsoid by so much at most, and coordinates are rounded. */
  private static final double TOLERANCE = 0.005;

  private RoadRules() {}

  static void judgeRoads(Tables tables, Problems problems) {
    Said said = new Said(problems);
    Map<String, Row> places = tables.mapById(FolderSchema.PLACES);
    for (Row row : tables.rows(FolderSchema.ROADS)) {
      if (!row.text("from").isEmpty() && row.text("from").equals(row.text("to"))) {
        said.error(row, "to", "is where the road starts", "Maybe another place is meant.");
      }
      reportShort(row, findSpot(places, row.text("from")), findSpot(places, row.text("to")), said);
      reportHolder(row, said);
    }
  }

  private static Optional<Spot> findSpot(Map<String, Row> places, String id) {
    return Optional.ofNullable(places.get(id)).flatMap(Spot::of);
  }

  private static void reportShort(Row row, Optional<Spot> from, Optional<Spot> to, Said said) {
    Optional<Double> km = Tables.decimal(row, "km");
    if (km.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return;
    }
    double straight = from.get().kmTo(to.get());
    if (km.get() > 0 && km.get() < straight * (1 - TOLERANCE)) {
      String shown = String.format(Locale.ROOT, "%.2f", straight);
      said.error(row, "km", "is shorter than the straight line of " + shown + " km between its ends", "Maybe a digit is missing, or a place is misplaced.");
    }
  }

  private static void reportHolder(Row row, Said said) {
    boolean looksAt =
        !row.text("checkpoint_bars").isEmpty()
            || Tables.decimal(row, "checkpoint_minutes_per_vehicle").orElse(0.0) > 0
            || Tables.decimal(row, "checkpoint_minutes_per_person").orElse(0.0) > 0;
    if (looksAt && row.text("checkpoint_holder").isEmpty()) {
      said.error(row, "checkpoint_holder", "is blank, though the checkpoint takes minutes or bars somebody", "Maybe its holder was forgotten.");
    }
  }

  static void judgeWindows(Tables tables, Problems problems) {
    Said said = new Said(problems);
    Map<String, List<Row>> byRoad = new LinkedHashMap<>();
    for (Row row : tables.rows(FolderSchema.ROAD_WINDOWS)) {
      if (isWindow(row, "opens", "closes", said)) {
        byRoad.computeIfAbsent(row.text("road"), road -> new ArrayList<>()).add(row);
      }
    }
    byRoad.values().forEach(rows -> reportOverlaps(rows, said));
  }

  /** Whether both moments can be read and are in order; if they are not in order that is said. */
  static boolean isWindow(Row row, String from, String until, Said said) {
    Optional<Instant> opens = Tables.moment(row, from);
    Optional<Instant> closes = Tables.moment(row, until);
    if (opens.isEmpty() || closes.isEmpty()) {
      return false;
    }
    if (!opens.get().isBefore(closes.get())) {
      said.error(row, until, "is not after " + from + ", " + row.text(from), "Maybe the two are swapped.");
      return false;
    }
    return true;
  }

  private static void reportOverlaps(List<Row> rows, Said said) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (opens(rows.get(i)).isBefore(closes(rows.get(j))) && opens(rows.get(j)).isBefore(closes(rows.get(i)))) {
          String wrong = "overlaps the window of this road on line " + rows.get(j).line();
          said.error(rows.get(i), "opens", wrong, "Maybe they are one window.");
          break;
        }
      }
    }
  }

  private static Instant opens(Row row) {
    return Tables.moment(row, "opens").orElseThrow();
  }

  private static Instant closes(Row row) {
    return Tables.moment(row, "closes").orElseThrow();
  }
}

package org.safepassage.plan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.operation.*;

/** Places and roads of a drawing. Every end of a road is a place, and so are the two sides of a gate. */
final class DrawnGround {
  private static final Pattern ROAD = Pattern.compile("(\\S+)\\s+--(\\d+(?:\\.\\d+)?)(?::(\\w+))?--\\s+(?=(\\S+))");

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Road> roads = new ArrayList<>();

  DrawnGround(List<String> drawnRoads, List<Row> roadRows, List<Row> placeRows, List<Row> gateRows, DrawnReports reports) {
    Map<String, Row> placeOf = byId(placeRows);
    Map<String, Row> roadOf = byId(roadRows);
    for (String line : drawnRoads) {
      Matcher road = ROAD.matcher(line);
      while (road.find()) {
        addPlace(road.group(1), placeOf, reports);
        addPlace(road.group(4), placeOf, reports);
        addRoad(road, roadOf, reports);
      }
    }
    for (Row gate : gateRows) {
      addPlace(gate.id(), placeOf, reports);
      addPlace(gate.id() + "'", placeOf, reports);
    }
    if (!placeOf.isEmpty() || !roadOf.isEmpty()) {
      throw new IllegalArgumentException("not drawn: places " + placeOf.keySet() + ", roads " + roadOf.keySet());
    }
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  List<Road> roads() {
    return roads;
  }

  private static Map<String, Row> byId(List<Row> rows) {
    Map<String, Row> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  private void addPlace(String id, Map<String, Row> rows, DrawnReports reports) {
    if (places.containsKey(id)) {
      return;
    }
    Row row = Optional.ofNullable(rows.remove(id)).orElse(Row.of("place " + id));
    reports.addGround(new PlaceId(id), row);
    places.put(
        id,
        new Place(
            new PlaceId(id), id, "", PlaceKind.SETTLEMENT, 33, 36, row.most("takes", ""), row.most("waits", "min"),
            row.most("unnoticed", ""), row.most("unnoticed-for", "min"), row.findText("fuel").isPresent(), row.findText("stops-only").isPresent(), ""));
  }

  private void addRoad(Matcher drawn, Map<String, Row> rows, DrawnReports reports) {
    String from = drawn.group(1);
    String to = drawn.group(4);
    String id = Optional.ofNullable(drawn.group(3)).orElse(from + "-" + to);
    if (roads.stream().anyMatch(road -> road.id().value().equals(id))) {
      throw new IllegalArgumentException("two roads " + id + ": give one a name, such as --40:hill--");
    }
    Row row = Optional.ofNullable(rows.remove(id)).orElse(Row.of("road " + id));
    reports.addGround(new RoadId(id), row);
    row.findText("state").ifPresent(cut -> reports.add(new RoadId(id), new Claim.Cut()));
    roads.add(
        new Road(
            new RoadId(id), new PlaceId(from), new PlaceId(to), Double.parseDouble(drawn.group(2)), 60, row.most("carries", ""),
            Double.parseDouble(row.findText("danger").orElse("1")), checkpoint(row), row.windows("open"), row.findText("one-way").isPresent(), ""));
  }

  private static Optional<Checkpoint> checkpoint(Row row) {
    int stops = row.minutes("stops", 0);
    int each = row.minutes("each", 0);
    Set<Trait> bars = new LinkedHashSet<>();
    row.listText("bars").forEach(word -> bars.add(DrawnReports.trait(word)));
    return stops == 0 && each == 0 && bars.isEmpty()
        ? Optional.empty()
        : Optional.of(new Checkpoint(new PartyId("own"), stops, each, bars));
  }
}

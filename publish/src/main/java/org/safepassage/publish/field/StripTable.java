package org.safepassage.publish.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.folder.words.Term;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.MomentCell;

/** A strip as a table: one line for each place on the way. docs/plan-files.md says what each column holds. */
final class StripTable {
  private final Situation situation;
  private final Covers covers;

  StripTable(Situation situation, Covers covers) {
    this.situation = situation;
    this.covers = covers;
  }

  private String[] columns() {
    return new String[] {
      "number", "stop", covers.column(Term.PLACE), "name_en", "name_ar", "lat", "lon", "mgrs", "km", "km_total", "minutes", "minutes_total",
      "arrive", "depart", "act", "on", "off", "aboard", covers.column(Term.CHECKPOINT) + "_minutes", "way_opens", "way_closes", "way_clear_by",
      "clear_by", "most_people", "longest_minutes", "opens", "closes", "spare_minutes", "turn_back_to", "turn_back_there"
    };
  }

  String text(Strip strip) {
    CsvText csv = new CsvText(columns());
    double km = 0;
    for (int i = 0; i < strip.points().size(); i++) {
      Strip.Point point = strip.points().get(i);
      km += point.way().map(Strip.Way::km).orElse(0.0);
      csv.add(cells(i + 1, point, km, strip.points().getFirst().departTick()));
    }
    return csv.toString();
  }

  private List<String> cells(int number, Strip.Point point, double kmTotal, int startTick) {
    Covers.PlaceWords words = covers.of(point.place());
    Optional<Place> place = covers.findPlace(point.place());
    Optional<Strip.Way> way = point.way();
    return List.of(
        String.valueOf(number),
        point.stop() == 0 ? "" : String.valueOf(point.stop()),
        words.label(),
        words.nameEn(),
        words.nameAr(),
        place.map(it -> decimal(it.latitude(), 5)).orElse(""),
        place.map(it -> decimal(it.longitude(), 5)).orElse(""),
        place.flatMap(GridReference::find).orElse(""),
        way.map(it -> decimal(it.km(), 1)).orElse(""),
        decimal(kmTotal, 1),
        way.map(it -> minutes(it.exitTick() - it.enterTick())).orElse(""),
        number == 1 ? "0" : minutes(point.arriveTick() - startTick),
        moment(point.arriveTick()),
        moment(point.departTick()),
        act(point),
        String.valueOf(point.boards()),
        String.valueOf(point.leaves()),
        String.valueOf(point.aboard()),
        way.filter(it -> it.haltMinutes() > 0).map(it -> decimal(it.haltMinutes(), 1)).orElse(""),
        way.flatMap(Strip.Way::window).map(it -> moment(it.opensTick())).orElse(""),
        way.flatMap(Strip.Way::window).map(it -> moment(it.closesTick())).orElse(""),
        way.map(it -> lost(it.clearByTick())).orElse(""),
        lost(point.limits().clearByTick()),
        limit(point.limits().mostPeople()),
        limit(point.limits().longestMinutes()),
        point.limits().gate().map(it -> moment(it.opensTick())).orElse(""),
        point.limits().gate().map(it -> moment(it.closesTick())).orElse(""),
        findSpareTicks(point).map(this::minutes).orElse(""),
        point.turnBack().map(turn -> covers.of(turn.fallback()).label()).orElse(""),
        point.turnBack().map(turn -> moment(turn.thereTick())).orElse(""));
  }

  String act(Strip.Point point) {
    if (point.boards() > 0 && point.leaves() > 0) {
      return covers.of(Term.LEAVE) + "+" + covers.of(Term.BOARD);
    }
    Term act = point.boards() > 0 ? Term.BOARD : point.leaves() > 0 ? Term.LEAVE : point.isStand() ? Term.WAIT : Term.PASS;
    return covers.of(act);
  }

  /** The least time between what the plan says and the nearest critical moment of the place and of the road that leads to it. */
  static Optional<Integer> findSpareTicks(Strip.Point point) {
    IntStream.Builder spare = IntStream.builder();
    add(spare, point.limits().clearByTick(), point.departTick());
    point.limits().gate().map(TickWindow::closesTick).ifPresent(closes -> add(spare, closes, point.arriveTick()));
    point.way().ifPresent(way -> add(spare, way.clearByTick(), way.exitTick()));
    point.way().flatMap(Strip.Way::window).ifPresent(window -> add(spare, window.closesTick(), point.arriveTick()));
    var least = spare.build().min();
    return least.isPresent() ? Optional.of(least.getAsInt()) : Optional.empty();
  }

  private static void add(IntStream.Builder spare, int untilTick, int tick) {
    if (untilTick != Loss.NEVER) {
      spare.add(untilTick - tick);
    }
  }

  private String lost(int tick) {
    return tick == Loss.NEVER ? "" : moment(tick);
  }

  private static String limit(int limit) {
    return limit == Limits.NONE ? "" : String.valueOf(limit);
  }

  /** Whole minutes, rounded down: nobody is told of time that is not there. */
  private String minutes(int ticks) {
    return String.valueOf(Math.floorDiv((long) ticks * situation.operation().tickSeconds(), 60L));
  }

  private String moment(int tick) {
    return MomentCell.of(situation.momentOf(tick), situation.operation().zone());
  }

  static String decimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}

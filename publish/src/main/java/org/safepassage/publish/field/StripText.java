package org.safepassage.publish.field;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.words.Term;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;

/** A strip to be printed: plain text of at most 80 columns (names may be longer), critical points marked with an exclamation mark. */
final class StripText {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
  private static final String INDENT = " ".repeat(10);

  private final Situation situation;
  private final Covers covers;
  private final StripTable table;

  StripText(Situation situation, Covers covers, StripTable table) {
    this.situation = situation;
    this.covers = covers;
    this.table = table;
  }

  String text(Strip strip) {
    StringBuilder text = new StringBuilder();
    Strip.Point first = strip.points().getFirst();
    var start = situation.momentOf(first.arriveTick()).atZone(situation.operation().zone());
    line(text, strip.run() + "   " + strip.vehicle() + "   " + DAY.format(start) + "   UTC" + OFFSET.format(start));
    if (strip.noWayBack()) {
      line(text, INDENT + "! once people are aboard: no place to turn back to");
    }
    String day = DAY.format(start);
    double km = 0;
    for (int i = 0; i < strip.points().size(); i++) {
      Strip.Point point = strip.points().get(i);
      km += point.way().map(Strip.Way::km).orElse(0.0);
      String today = day(point.arriveTick());
      if (!today.equals(day)) {
        line(text, "");
        line(text, today);
        day = today;
      }
      line(text, "");
      addPoint(text, i + 1, point, km);
    }
    return text.toString();
  }

  private void addPoint(StringBuilder text, int number, Strip.Point point, double km) {
    point.way().ifPresent(way -> line(text, INDENT + "| " + StripTable.decimal(way.km(), 1) + " km, " + minutes(way.exitTick() - way.enterTick()) + " min"));
    line(text, pad(String.valueOf(number), 3) + " " + clock(point.arriveTick()) + " " + covers.of(point.place()).inFull());
    Optional<Place> place = covers.findPlace(point.place());
    place.ifPresent(it -> line(text, INDENT + position(it) + "   km " + StripTable.decimal(km, 1)));
    String until = point.departTick() == point.arriveTick() ? "" : " until " + clock(point.departTick());
    line(text, INDENT + table.act(point) + until + people(point));
    listCritical(point).forEach(critical -> line(text, INDENT + "! " + critical));
  }

  private static String position(Place place) {
    String grid = GridReference.find(place).map(it -> it + "   ").orElse("");
    return grid + StripTable.decimal(place.latitude(), 5) + " " + StripTable.decimal(place.longitude(), 5);
  }

  private static String people(Strip.Point point) {
    String on = point.boards() == 0 ? "" : ", on " + point.boards();
    String off = point.leaves() == 0 ? "" : ", off " + point.leaves();
    return off + on + ", aboard " + point.aboard();
  }

  private List<String> listCritical(Strip.Point point) {
    List<String> critical = new ArrayList<>();
    point.way().filter(way -> way.haltMinutes() > 0)
        .ifPresent(way -> critical.add(covers.of(Term.CHECKPOINT) + " on the way here, " + StripTable.decimal(way.haltMinutes(), 1) + " min"));
    point.way().flatMap(Strip.Way::window)
        .ifPresent(window -> critical.add("way here open " + moment(window.opensTick()) + " to " + moment(window.closesTick())));
    point.way().filter(way -> way.clearByTick() != Loss.NEVER).ifPresent(way -> critical.add("off the way here by " + moment(way.clearByTick())));
    Strip.Limits limits = point.limits();
    if (limits.clearByTick() != Loss.NEVER) {
      critical.add("away from here by " + moment(limits.clearByTick()));
    }
    if (limits.mostPeople() != Limits.NONE || limits.longestMinutes() != Limits.NONE) {
      String most = limits.mostPeople() == Limits.NONE ? "" : " at most " + limits.mostPeople() + " people";
      String longest = limits.longestMinutes() == Limits.NONE ? "" : " at most " + limits.longestMinutes() + " min";
      critical.add("here" + most + (most.isEmpty() || longest.isEmpty() ? "" : ",") + longest);
    }
    limits.gate().ifPresent(gate -> critical.add("open " + moment(gate.opensTick()) + " to " + moment(gate.closesTick())));
    point.turnBack().ifPresent(turn -> critical.add("last to turn back from, to " + covers.of(turn.fallback()).inFull() + ", there " + moment(turn.thereTick())));
    StripTable.findSpareTicks(point).ifPresent(ticks -> critical.add("spare " + minutes(ticks) + " min"));
    return critical;
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private long minutes(int ticks) {
    return Math.floorDiv((long) ticks * situation.operation().tickSeconds(), 60L);
  }

  private String clock(int tick) {
    return CLOCK.format(situation.momentOf(tick).atZone(situation.operation().zone()));
  }

  private String day(int tick) {
    return DAY.format(situation.momentOf(tick).atZone(situation.operation().zone()));
  }

  /** With its day: a critical moment may be on another one. */
  private String moment(int tick) {
    Instant moment = situation.momentOf(tick);
    return DAY.format(moment.atZone(situation.operation().zone())) + " " + clock(tick);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

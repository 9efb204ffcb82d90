package org.safepassage.folder.generate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.folder.schema.FolderSchema;

/** The land as files: places, roads and what is reported of them. */
final class Ground {
  /** In the open Atlantic, so that nobody takes it for a place that exists. */
  private static final double LATITUDE = 20;
  private static final double LONGITUDE = -39;

  private static final double KM_PER_DEGREE = 111.195;
  private static final List<Integer> KMH = List.of(35, 40, 45, 50, 60);

  private final long seed;
  private final Land land;
  private final Front front;
  private final Timeline time;
  private final int people;
  private final int quarterTurns;

  Ground(long seed, Land land, Front front, Timeline time, int people) {
    this.seed = seed;
    this.land = land;
    this.front = front;
    this.time = time;
    this.people = people;
    this.quarterTurns = Draws.of(seed, "turns", 0).below(4);
  }

  String places() {
    Rows rows = new Rows(FolderSchema.PLACES);
    for (Site site : land.sites()) {
      rows.set("id", site.id()).set("name_en", site.nameEn()).set("name_ar", site.nameAr()).set("kind", kind(site.kind()));
      setSpot(rows, site.x() - land.sideKm() / 2, site.y() - land.sideKm() / 2);
      setLimits(rows, site);
      rows.set("fuel", site.kind() == Site.Kind.ASSEMBLY_POINT ? "yes" : "no").set("note", "synthetic: in the open Atlantic on purpose").end();
    }
    return rows.text();
  }

  private static String kind(Site.Kind kind) {
    return switch (kind) {
      case SETTLEMENT -> "settlement";
      case ASSEMBLY_POINT -> "assembly_point";
      case JUNCTION -> "junction";
      case GATE -> "gate";
      case CAMP -> "camp";
    };
  }

  /** The land can be turned either way, so that the front does not always come from the east. */
  private void setSpot(Rows rows, double x, double y) {
    double east = quarterTurns == 0 ? x : quarterTurns == 1 ? -y : quarterTurns == 2 ? -x : y;
    double north = quarterTurns == 0 ? y : quarterTurns == 1 ? x : quarterTurns == 2 ? -y : -x;
    double cosine = StrictMath.cos(StrictMath.toRadians(LATITUDE));
    rows.set("lat", LATITUDE + north / KM_PER_DEGREE, 5).set("lon", LONGITUDE + east / KM_PER_DEGREE / cosine, 5);
  }

  private void setLimits(Rows rows, Site site) {
    switch (site.kind()) {
      case SETTLEMENT, JUNCTION -> rows.set("unnoticed_persons", Math.max(50, people / 20)).set("unnoticed_minutes", 60);
      case ASSEMBLY_POINT ->
          rows.set("max_persons", Math.max(80, people / 8)).set("max_wait_minutes", 120)
              .set("unnoticed_persons", Math.max(50, people / 20)).set("unnoticed_minutes", 60);
      case GATE ->
          rows.set("max_persons", Math.max(80, people / 4)).set("max_wait_minutes", 240)
              .set("unnoticed_persons", Math.max(25, people / 16)).set("unnoticed_minutes", 60);
      case CAMP -> {}
    }
  }

  String roads() {
    Rows rows = new Rows(FolderSchema.ROADS);
    for (int i = 0; i < land.tracks().size(); i++) {
      Track track = land.tracks().get(i);
      Draws draws = Draws.of(seed, "road", i);
      Site from = land.sites().get(track.from());
      Site to = land.sites().get(track.to());
      double km = Math.ceil(10 * from.kmTo(to) * draws.between(1.1, 1.4) + 1) / 10;
      rows.set("id", land.roadId(i)).set("from", from.id()).set("to", to.id()).set("km", km, 1);
      rows.set("speed_kmh", draws.pick(KMH)).set("vehicles_per_hour", Math.max(60, people / 20));
      double near = 1 - Math.min(calm(track.from()), calm(track.to()));
      rows.set("danger_per_minute", 0.1 + 2 * near * near, 1);
      if (isInner(track) && draws.inPercent(6)) {
        rows.set("checkpoint_holder", "council").set("checkpoint_minutes_per_vehicle", draws.between(2, 5));
        rows.set("checkpoint_minutes_per_person", "0.1");
      }
      rows.end();
    }
    return rows.text();
  }

  private double calm(int site) {
    return site < land.inner() ? front.calm(site) : 1;
  }

  private boolean isInner(Track track) {
    return track.from() < land.inner() && track.to() < land.inner();
  }

  /** Roads that nobody needs to get through, by number. */
  private IntStream spareRoads() {
    return IntStream.range(0, land.tracks().size()).filter(i -> !land.tracks().get(i).isNeeded());
  }

  /** One road in fifty that can be done without is open for some hours only. */
  String roadWindows() {
    Rows rows = new Rows(FolderSchema.ROAD_WINDOWS);
    spareRoads().filter(i -> i % 50 == 7).forEach(i -> {
      rows.set("road", land.roadId(i)).set("opens", time.at(-60)).set("closes", time.at(time.opens() + 60));
      rows.set("note", "synthetic: a bridge that is guarded by day").end();
    });
    return rows.text();
  }

  void report(ReportRows reports) {
    for (int i = 0; i < land.inner(); i++) {
      String place = "place:" + land.sites().get(i).id();
      reports.add(-360, -300, "council", "B2", place, "held_by", "council", "the council's patrols");
      reports.add(-120, -60, "cell", "B3", place, "loss_expected", loss(i, 0), "estimate from the pace of the front");
      if (i % 25 == 4) {
        reports.add(-120, -30, "press", "C3", place, "loss_expected", loss(i, 90), "the press expects it later");
      }
    }
    reportRumours(reports);
    reportRoads(reports);
  }

  private String loss(int site, int later) {
    return time.at(front.earliest(site) + later) + " " + time.at(front.likely(site) + later) + " " + time.at(front.latest(site) + later);
  }

  /** Of the places nearest the front where nobody lives some are said to be lost already; nobody trusted has seen it, but a warning counts. */
  private void reportRumours(ReportRows reports) {
    IntStream.range(0, land.inner())
        .filter(i -> land.sites().get(i).kind() != Site.Kind.SETTLEMENT)
        .boxed()
        .sorted(Comparator.comparingInt(front::likely))
        .limit(Math.max(1, land.inner() / 60))
        .forEach(i -> reports.add(-360, -20, "rumour", "D5", "place:" + land.sites().get(i).id(), "held_by", "first-front", "said in a chat group"));
  }

  private void reportRoads(ReportRows reports) {
    spareRoads().filter(i -> i % 40 == 11).forEach(i -> {
      String road = "road:" + land.roadId(i);
      reports.add(-500, -480, "council", "B2", road, "cut", "", "a bridge is down");
      reports.add(-200, -190, "rumour", "D4", road, "passable", "", "somebody says that he drove there");
    });
  }
}

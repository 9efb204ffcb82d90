package org.safepassage.folder.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.folder.schema.FolderSchema;

/** The vehicles: so few that each has to make several trips. All seats together are at most two fifths of the people. */
final class Fleets {
  /** So much of the people could be driven to a gate, by a rough count of trips. */
  private static final double SHARE_DRIVEN = 0.42;

  /** Seats in one wave inside, of the people. */
  private static final double LEAST_SHARE = 0.10;
  private static final double MOST_SHARE = 0.26;
  private static final double SHARE_BEHIND_GATE = 0.08;

  /** Of a trip there and back: on a road that is longer than the straight line, and at stops. */
  private static final double MINUTES_PER_KM = 1.8;
  private static final int MINUTES_AT_STOPS = 30;


  private static final Model BUS = new Model("bus", 45, 1, 0, 65, 4);
  private static final Model MINIBUS = new Model("minibus", 14, 1, 0, 75, 3);
  private static final Model VAN = new Model("van", 7, 0, 0, 80, 2);
  private static final Model AMBULANCE = new Model("ambulance", 4, 1, 1, 85, 4);

  private static final int PEOPLE_FOR_AN_AMBULANCE = 600;
  private static final int PEOPLE_FOR_A_BASE = 250;

  private record Model(String name, int seats, int wheelchairs, int stretchers, int kmh, int stopMinutes) {}

  private record Group(Model model, int base, int count, String owner) {
    String id(Land land) {
      return model.name() + "-" + land.sites().get(base).id();
    }
  }

  private final Land land;
  private final List<Group> groups = new ArrayList<>();

  Fleets(long seed, Land land, Front front, Timeline time, Roster roster) {
    this.land = land;
    int people = roster.people();
    List<Integer> bases = bases(seed, front, Math.max(2, Math.min(people / PEOPLE_FOR_A_BASE, land.inner() / 8)));
    addAll(bases, people * shareInside(time, roster), people, "council");
    land.waysOut().stream()
        .filter(Land.WayOut::hasSecondGate)
        .forEach(way -> addAll(List.of(way.outside()), people * SHARE_BEHIND_GATE, people / 3, "state-b"));
  }

  /** The fewer trips there is time for, the more seats: one trip before the gate opens, as no more may wait there, and others while it is open. */
  private static double shareInside(Timeline time, Roster roster) {
    double minutes = 2 * roster.meanKmToGate() * MINUTES_PER_KM + MINUTES_AT_STOPS;
    double trips = 1 + (time.closes() - time.opens()) / minutes;
    return Math.max(LEAST_SHARE, Math.min(MOST_SHARE, SHARE_DRIVEN / trips));
  }

  /** Where nothing is lost for long, spread over the land. */
  private List<Integer> bases(long seed, Front front, int wanted) {
    List<Integer> calm =
        IntStream.range(0, land.inner())
            .filter(i -> land.sites().get(i).kind() != Site.Kind.JUNCTION)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -front.likely(i)))
            .toList();
    int half = Math.max(wanted, calm.size() / 2);
    Draws draws = Draws.of(seed, "bases", 0);
    int every = half / wanted;
    return IntStream.range(0, wanted).mapToObj(i -> calm.get(i * every + draws.below(every))).toList();
  }

  /** About half of the seats in buses where they are many, the rest in minibuses and a few vans; somebody on a stretcher needs an ambulance. */
  private void addAll(List<Integer> bases, double seats, int people, String owner) {
    int ambulances = Math.max(1, people / PEOPLE_FOR_AN_AMBULANCE);
    double left = seats - ambulances * AMBULANCE.seats();
    int buses = left < 3 * BUS.seats() ? 0 : (int) (left / 2 / BUS.seats());
    left -= buses * BUS.seats();
    int vans = left < 3 * MINIBUS.seats() ? 0 : (int) (left / 5 / VAN.seats());
    left -= vans * VAN.seats();
    int minibuses = (int) Math.max(1, left / MINIBUS.seats());
    left -= minibuses * MINIBUS.seats();
    vans += left > 0 ? 1 : 0;
    spread(AMBULANCE, ambulances, bases, owner);
    spread(BUS, buses, bases, owner);
    spread(MINIBUS, minibuses, bases, owner);
    spread(VAN, vans, bases, owner);
  }

  private void spread(Model model, int count, List<Integer> bases, String owner) {
    int first = groups.size();
    for (int i = 0; i < bases.size(); i++) {
      int base = bases.get((i + first) % bases.size());
      int here = count / bases.size() + (i < count % bases.size() ? 1 : 0);
      if (here > 0) {
        groups.add(new Group(model, base, here, owner));
      }
    }
  }

  String vehicles() {
    Rows rows = new Rows(FolderSchema.VEHICLES);
    for (Group group : groups) {
      Model model = group.model();
      rows.set("id", group.id(land)).set("class", model.name()).set("count", group.count()).set("owner", group.owner());
      rows.set("base", land.sites().get(group.base()).id()).set("seats", model.seats());
      rows.set("wheelchair_places", model.wheelchairs()).set("stretcher_places", model.stretchers());
      rows.set("stop_minutes", model.stopMinutes()).set("seconds_per_person", model.stretchers() > 0 ? 20 : 10);
      rows.set("max_kmh", model.kmh()).set("range_km", 400).set("refuel_minutes", 20).end();
    }
    return rows.text();
  }

  /** Rumour has fewer of one group; whoever may open nothing is still heard. */
  void report(ReportRows reports) {
    groups.stream()
        .filter(group -> group.count() > 3)
        .findFirst()
        .ifPresent(group -> {
          String subject = "vehicle:" + group.id(land);
          reports.add(-240, -200, "council", "B2", subject, "vehicles", Integer.toString(group.count()), "counted");
          reports.add(-240, -180, "rumour", "D4", subject, "vehicles", Integer.toString(group.count() - 1), "one is said to have broken down");
        });
  }
}

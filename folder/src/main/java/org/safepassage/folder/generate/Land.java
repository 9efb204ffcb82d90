package org.safepassage.folder.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The invented land: places on a jittered grid, joined by the shortest tree (Prim 1957) and by each one's nearest neighbours; the
 * ways out leave on the two sides that are farthest from the front.
 */
final class Land {
  /** The more places, the larger the land, and the nearer they are to each other. */
  private static final double LEAST_SIDE_KM = 18;
  private static final double KM_BETWEEN_PLACES = 2.6;

  /** However many the places are, a night must be enough to cross the land. */
  private static final double LONGEST_SIDE_KM = 90;

  /** How far a gate lies beyond the last places. */
  private static final double GATE_KM = 2;

  private final long seed;
  private final List<Site> sites = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private final Set<Long> joined = new LinkedHashSet<>();
  private final int inner;
  private final double sideKm;
  private final List<WayOut> waysOut = new ArrayList<>();

  /** The sites of one way out, by number; those of a second gate are -1 if there is none. */
  record WayOut(int inside, int outside, int farInside, int farOutside) {
    boolean hasSecondGate() {
      return farInside >= 0;
    }
  }

  Land(long seed, int people) {
    this.seed = seed;
    boolean isSmall = people < WaysOut.LEAST_PEOPLE_FOR_TWO;
    this.inner = places(people) - (isSmall ? 3 : 7);
    this.sideKm = Math.min(LONGEST_SIDE_KM, LEAST_SIDE_KM + KM_BETWEEN_PLACES * Math.sqrt(inner));
    addInner(people);
    joinByTree();
    joinNeighbours();
    Draws draws = Draws.of(seed, "ways out", 0);
    waysOut.add(addWayOut(1, -GATE_KM, sideKm * draws.between(0.2, 0.5), false));
    if (!isSmall) {
      waysOut.add(addWayOut(2, sideKm * draws.between(0.15, 0.45), -GATE_KM, true));
    }
    sites.add(new Site("camp", "Camp", "المخيم", Site.Kind.CAMP, -25, -25));
  }

  /** About 120 · √(people / 1000). */
  static int places(int people) {
    return (int) Math.round(120 * Math.sqrt(people / 1000.0));
  }

  private void addInner(int people) {
    InventedNames names = new InventedNames(seed, places(people));
    int grid = (int) Math.ceil(Math.sqrt(inner));
    double cellKm = sideKm / grid;
    int[] cells = shuffled(grid * grid);
    for (int i = 0; i < inner; i++) {
      Draws draws = Draws.of(seed, "site", i);
      double x = (cells[i] % grid + draws.between(0.15, 0.85)) * cellKm;
      double y = (cells[i] / grid + draws.between(0.15, 0.85)) * cellKm;
      Site.Kind kind = i % 12 == 3 ? Site.Kind.ASSEMBLY_POINT : i % 6 == 5 ? Site.Kind.JUNCTION : Site.Kind.SETTLEMENT;
      sites.add(new Site(names.id(i), names.latin(i), names.arabic(i), kind, x, y));
    }
  }

  private int[] shuffled(int count) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    Draws draws = Draws.of(seed, "cells", 0);
    for (int i = count - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  private void joinByTree() {
    double[] km = new double[inner];
    int[] nearest = new int[inner];
    Arrays.fill(km, Double.MAX_VALUE);
    boolean[] inTree = new boolean[inner];
    int last = 0;
    for (int size = 1; size < inner; size++) {
      inTree[last] = true;
      int next = -1;
      for (int i = 0; i < inner; i++) {
        double far = sites.get(i).kmTo(sites.get(last));
        if (!inTree[i] && far < km[i]) {
          km[i] = far;
          nearest[i] = last;
        }
        if (!inTree[i] && (next < 0 || km[i] < km[next])) {
          next = i;
        }
      }
      join(nearest[next], next, true);
      last = next;
    }
  }

  private void joinNeighbours() {
    for (int i = 0; i < inner; i++) {
      int wanted = Draws.of(seed, "neighbours", i).inPercent(40) ? 3 : 2;
      for (int other : nearestInner(sites.get(i), wanted)) {
        join(i, other, false);
      }
    }
  }

  /** The nearest inner sites other than this one, the nearest first. */
  private int[] nearestInner(Site site, int wanted) {
    int[] nearest = new int[wanted];
    double[] km = new double[wanted];
    Arrays.fill(km, Double.MAX_VALUE);
    for (int i = 0; i < inner; i++) {
      double far = sites.get(i).kmTo(site);
      if (sites.get(i) != site && far < km[wanted - 1]) {
        int at = wanted - 1;
        for (; at > 0 && far < km[at - 1]; at--) {
          km[at] = km[at - 1];
          nearest[at] = nearest[at - 1];
        }
        km[at] = far;
        nearest[at] = i;
      }
    }
    return nearest;
  }

  private void join(int from, int to, boolean isNeeded) {
    if (joined.add((long) Math.min(from, to) << 32 | Math.max(from, to))) {
      tracks.add(new Track(from, to, isNeeded));
    }
  }

  private WayOut addWayOut(int number, double x, double y, boolean hasSecondGate) {
    double outX = x < 0 ? -1 : 0;
    double outY = y < 0 ? -1 : 0;
    int inside = addGate("gate-" + number + "-in", "Before gate " + number, "أمام البوابة " + number, x, y);
    for (int near : nearestInner(sites.get(inside), 2)) {
      join(near, inside, true);
    }
    int outside = addGate("gate-" + number + "-out", "Behind gate " + number, "خلف البوابة " + number, x + outX, y + outY);
    if (!hasSecondGate) {
      return new WayOut(inside, outside, -1, -1);
    }
    double km = Draws.of(seed, "onward", number).between(8, 14);
    int far = number + 1;
    int farInside = addGate("gate-" + far + "-in", "Before gate " + far, "أمام البوابة " + far, x + outX * km, y + outY * km);
    int farOutside = addGate("gate-" + far + "-out", "Behind gate " + far, "خلف البوابة " + far, x + outX * (km + 1), y + outY * (km + 1));
    join(outside, farInside, true);
    return new WayOut(inside, outside, farInside, farOutside);
  }

  private int addGate(String id, String nameEn, String nameAr, double x, double y) {
    sites.add(new Site(id, nameEn, nameAr, Site.Kind.GATE, x, y));
    return sites.size() - 1;
  }

  List<Site> sites() {
    return sites;
  }

  List<Track> tracks() {
    return tracks;
  }

  List<WayOut> waysOut() {
    return waysOut;
  }

  /** How many of the sites, the first ones, lie in the contested land; the others are gates, and what is behind them. */
  int inner() {
    return inner;
  }

  double sideKm() {
    return sideKm;
  }

  String roadId(int track) {
    return String.format(Locale.ROOT, "road-%03d", track + 1);
  }
}

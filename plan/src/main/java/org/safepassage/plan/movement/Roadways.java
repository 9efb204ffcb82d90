package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.path.Entries;
import org.safepassage.solve.path.FastestPaths;
import org.safepassage.solve.path.ParetoPaths;
import org.safepassage.solve.path.TimedGraph;
import org.safepassage.solve.path.TimedPath;

/**
 * The roads as a graph in time, and every way of travelling on them. Arc {@code 2r} is road {@code r} from its first end, arc
 * {@code 2r + 1} the way back.
 */
final class Roadways {
  /** How fast somebody is, and where they may go; {@code mayEnter} and {@code places} empty = all. */
  private record Travel(double kmh, Set<PlaceId> places, Set<PartyId> mayEnter) {}

  private record Key(int travel, int people, long barMask) {}

  private final Situation situation;
  private final List<Road> roads;
  private final List<RoadOutlook> outlooks;
  private final Map<PlaceId, Integer> placeIndex = new HashMap<>();
  private final Map<RoadId, Integer> roadIndex = new HashMap<>();
  private final TimedGraph graph;
  private final List<Set<Trait>> barSets = new ArrayList<>();
  private final long[] roadBars;
  private final List<Travel> travels = new ArrayList<>();
  private final Map<Travel, Integer> travelIndex = new HashMap<>();
  private final Map<Double, Integer> ownTravel = new HashMap<>();
  private final Map<Key, FastestPaths> paths = new HashMap<>();

  /** The same by way of travelling and people, for those whom no checkpoint bars: looked up most. */
  private final List<List<@Nullable FastestPaths>> unbarred = new ArrayList<>();
  private final List<int[][]> least = new ArrayList<>();
  /** The same to each place, if some roads are one-way. */
  private final List<int[][]> leastBack = new ArrayList<>();
  private final boolean hasOneWay;
  private final boolean countsPeople;
  private double[][] km = {};

  Roadways(Situation situation) {
    this.situation = situation;
    roads = situation.operation().roads();
    outlooks = List.copyOf(situation.roads().values());
    List<Place> places = situation.operation().places();
    for (int i = 0; i < places.size(); i++) {
      placeIndex.put(places.get(i).id(), i);
    }
    List<TimedGraph.Arc> arcs = new ArrayList<>();
    roadBars = new long[roads.size()];
    boolean perPerson = false;
    for (int r = 0; r < roads.size(); r++) {
      Road road = roads.get(r);
      roadIndex.put(road.id(), r);
      int from = indexOf(road.from());
      int to = indexOf(road.to());
      List<TimedGraph.Interval> open = outlooks.get(r).listOpen().stream().map(window -> new TimedGraph.Interval(window.opensTick(), window.closesTick())).toList();
      arcs.add(new TimedGraph.Arc(from, to, road.lengthKm(), open));
      arcs.add(new TimedGraph.Arc(to, from, road.lengthKm(), open));
      roadBars[r] = road.checkpoint().map(this::barBitOf).orElse(0L);
      perPerson |= road.checkpoint().isPresent() && road.checkpoint().get().minutesPerPerson() > 0;
    }
    countsPeople = perPerson;
    hasOneWay = roads.stream().anyMatch(Road::oneWay);
    graph = new TimedGraph(places.size(), arcs, Place.markStopsOnly(places));
  }

  private long barBitOf(Checkpoint checkpoint) {
    if (checkpoint.bars().isEmpty()) {
      return 0;
    }
    int at = barSets.indexOf(checkpoint.bars());
    if (at < 0) {
      at = barSets.size();
      barSets.add(checkpoint.bars());
    }
    // More kinds of bars than bits share the last bit: cautious, never wrong.
    return 1L << Math.min(at, 63);
  }

  /** The bars that somebody with these traits meets. */
  long barMaskOf(Set<Trait> traits) {
    long mask = 0;
    for (int i = 0; i < barSets.size(); i++) {
      if (barSets.get(i).stream().anyMatch(traits::contains)) {
        mask |= 1L << Math.min(i, 63);
      }
    }
    return mask;
  }

  int indexOf(PlaceId place) {
    return placeIndex.getOrDefault(place, -1);
  }

  /** The arc that enters a road from one of its ends. */
  int arcOf(RoadId road, PlaceId from) {
    int index = Objects.requireNonNull(roadIndex.get(road));
    return roads.get(index).from().equals(from) ? 2 * index : 2 * index + 1;
  }

  int placeCount() {
    return graph.nodeCount();
  }

  int travelOf(VehicleGroup group) {
    Set<PlaceId> places = new LinkedHashSet<>(group.places());
    if (!places.isEmpty()) {
      places.add(group.base());
    }
    return travelOf(new Travel(group.maxKmh(), places, group.mayEnter()));
  }

  /** On foot or by own car. */
  int travelAt(double kmh) {
    return ownTravel.computeIfAbsent(kmh, own -> travelOf(new Travel(own, Set.of(), Set.of())));
  }

  private int travelOf(Travel travel) {
    return travelIndex.computeIfAbsent(
        travel,
        t -> {
          travels.add(t);
          return travels.size() - 1;
        });
  }

  /** The way that arrives first for so many people, none of whom may be barred; null if there is none. */
  @Nullable TimedPath find(int travel, int people, long barMask, int from, int to, int startTick) {
    return pathsOf(travel, people, barMask).find(from, to, startTick);
  }

  /** The same over roads only when they have room. */
  @Nullable TimedPath find(int travel, int people, long barMask, int from, int to, int startTick, Entries entries) {
    return pathsOf(travel, people, barMask).find(from, to, startTick, entries);
  }

  /** The way along given arcs; null if they cannot be used one after another. */
  @Nullable TimedPath along(int travel, int people, long barMask, int[] arcs, int startTick) {
    return pathsOf(travel, people, barMask).along(arcs, startTick);
  }

  /** Ways of which none is quicker, less dangerous and longer to last than another; each as its arcs. */
  List<int[]> listAlternatives(int travel, int people, long barMask, int from, int to) {
    FastestPaths known = pathsOf(travel, people, barMask);
    int[] durations = new int[graph.arcCount()];
    double[] dangers = new double[durations.length];
    int[] lasts = new int[durations.length];
    for (int arc = 0; arc < durations.length; arc++) {
      durations[arc] = known.durationOf(arc);
      dangers[arc] = durations[arc] * roadOf(arc).dangerPerMinute();
      lasts[arc] = likelyLossOf(arc);
    }
    return new ParetoPaths(graph, durations, dangers, lasts).list(from, to);
  }

  /** No way, at any time. */
  static final int UNREACHABLE = Integer.MAX_VALUE / 8;

  /** The least ticks from one place to another with nobody aboard, as if roads never closed; {@link #UNREACHABLE} if there is no way. */
  int leastTicks(int travel, int from, int to) {
    return leastTicksFrom(travel, from)[to];
  }

  /** The same to every place; not to be changed. */
  int[] leastTicksFrom(int travel, int from) {
    int[][] rows = rowsOf(least, travel);
    if (rows[from].length == 0) {
      rows[from] = pathsOf(travel, 0, 0).leastTicks(from, UNREACHABLE);
    }
    return rows[from];
  }

  /** The same from every place. */
  private int[] leastTicksTo(int travel, int to) {
    if (!hasOneWay) {
      return leastTicksFrom(travel, to);
    }
    int[][] rows = rowsOf(leastBack, travel);
    if (rows[to].length == 0) {
      rows[to] = pathsOf(travel, 0, 0).leastTicksTo(to, UNREACHABLE);
    }
    return rows[to];
  }

  private int[][] rowsOf(List<int[][]> tables, int travel) {
    while (tables.size() <= travel) {
      tables.add(new int[placeCount()][0]);
    }
    return tables.get(travel);
  }

  /** Ticks over a road for so many people. */
  int ticksOn(int travel, int people, int arc) {
    return pathsOf(travel, people, 0).durationOf(arc);
  }

  private FastestPaths pathsOf(int travel, int people, long barMask) {
    int counted = countsPeople ? people : 0;
    if (barMask != 0) {
      return paths.computeIfAbsent(new Key(travel, counted, barMask), key -> newPaths(key));
    }
    while (unbarred.size() <= travel) {
      unbarred.add(new ArrayList<>());
    }
    List<@Nullable FastestPaths> byPeople = unbarred.get(travel);
    while (byPeople.size() <= counted) {
      byPeople.add(null);
    }
    FastestPaths known = byPeople.get(counted);
    if (known == null) {
      known = newPaths(new Key(travel, counted, 0));
      byPeople.set(counted, known);
    }
    return known;
  }

  private FastestPaths newPaths(Key key) {
    return new FastestPaths(graph, durationsOf(key), to -> leastTicksTo(key.travel, to));
  }

  private int[] durationsOf(Key key) {
    Travel travel = travels.get(key.travel);
    int[] durations = new int[roads.size() * 2];
    for (int r = 0; r < roads.size(); r++) {
      int ticks =
          mayUse(travel, r) && (roadBars[r] & key.barMask) == 0 ? ticksOn(roads.get(r), travel.kmh, key.people) : FastestPaths.FORBIDDEN;
      durations[2 * r] = ticks;
      durations[2 * r + 1] = roads.get(r).oneWay() ? FastestPaths.FORBIDDEN : ticks;
    }
    return durations;
  }

  private int ticksOn(Road road, double kmh, int people) {
    double minutes = road.lengthKm() / Math.min(road.speedKmh(), kmh) * 60;
    if (road.checkpoint().isPresent()) {
      minutes += road.checkpoint().get().minutesPerVehicle() + road.checkpoint().get().minutesPerPerson() * people;
    }
    return Math.max(1, situation.ticksOf(minutes));
  }

  private boolean mayUse(Travel travel, int road) {
    return travel.kmh > 0
        && mayEnter(travel, outlooks.get(road).holder())
        && mayBeAt(travel, roads.get(road).from())
        && mayBeAt(travel, roads.get(road).to());
  }

  private boolean mayBeAt(Travel travel, PlaceId place) {
    return (travel.places.isEmpty() || travel.places.contains(place))
        && mayEnter(travel, Objects.requireNonNull(situation.places().get(place)).holder());
  }

  private static boolean mayEnter(Travel travel, Optional<PartyId> holder) {
    return holder.isEmpty() || travel.mayEnter.isEmpty() || travel.mayEnter.contains(holder.get());
  }

  /** Whether a vehicle of this way of travelling may stand at a place. */
  boolean mayStandAt(int travel, int place) {
    return mayBeAt(travels.get(travel), situation.operation().places().get(place).id());
  }

  /** How many ticks later a path's arc could be used while the road stays open. */
  int slackOf(TimedPath path, int i) {
    return graph.slackOf(path.arc(i), path.enterTick(i), path.exitTick(i) - path.enterTick(i));
  }

  Road roadOf(int arc) {
    return roads.get(arc >> 1);
  }

  PlaceId fromOf(int arc) {
    return (arc & 1) == 0 ? roadOf(arc).from() : roadOf(arc).to();
  }

  int placeFrom(int arc) {
    return graph.fromOf(arc);
  }

  int placeTo(int arc) {
    return graph.toOf(arc);
  }

  int likelyLossOf(int arc) {
    return outlooks.get(arc >> 1).loss().likelyTick();
  }

  /** The shortest way in km between all places, over usable roads that a walker or own car may take; infinite if there is none. */
  double[][] listKm() {
    if (km.length == 0) {
      km = placeCount() <= MOST_PLACES_BY_SQUARES ? shortestKm() : shortestKmFromEach();
    }
    return km;
  }

  /** With few places all pairs at once are quick (Floyd 1962); with many, from one after another (Dijkstra 1959). */
  private static final int MOST_PLACES_BY_SQUARES = 600;

  private double[][] shortestKmFromEach() {
    double[][] between = new double[placeCount()][];
    for (int from = 0; from < between.length; from++) {
      between[from] = shortestKmFrom(from);
    }
    return between;
  }

  private double[] shortestKmFrom(int start) {
    record Reached(double far, int place) {}
    double[] far = new double[placeCount()];
    java.util.Arrays.fill(far, Double.POSITIVE_INFINITY);
    far[start] = 0;
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::far).thenComparingInt(Reached::place));
    queue.add(new Reached(0, start));
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      for (int arc : next.far > far[next.place] ? new int[0] : graph.leaving(next.place)) {
        double there = next.far + roadOf(arc).lengthKm();
        if (outlooks.get(arc >> 1).usable() && there < far[graph.toOf(arc)]) {
          far[graph.toOf(arc)] = there;
          queue.add(new Reached(there, graph.toOf(arc)));
        }
      }
    }
    return far;
  }

  private double[][] shortestKm() {
    int n = graph.nodeCount();
    double[][] between = new double[n][n];
    for (double[] row : between) {
      java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int i = 0; i < n; i++) {
      between[i][i] = 0;
    }
    for (int r = 0; r < roads.size(); r++) {
      if (outlooks.get(r).usable()) {
        int from = graph.fromOf(2 * r);
        int to = graph.toOf(2 * r);
        between[from][to] = Math.min(between[from][to], roads.get(r).lengthKm());
        between[to][from] = between[from][to];
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          between[i][j] = Math.min(between[i][j], between[i][k] + between[k][j]);
        }
      }
    }
    return between;
  }
}

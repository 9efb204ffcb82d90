package org.safepassage.plan.abort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;
import org.safepassage.operation.Road;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.abort.AbortTable.TurnBack;
import org.safepassage.solve.path.FastestPaths;
import org.safepassage.solve.path.TimedGraph;
import org.safepassage.solve.path.TimedPath;

/**
 * Where somebody on the way can go instead: the settlement or assembly point reached first, by roads that are open then, that is not counted
 * as lost for {@link #HOLD_HOURS} hours after they are there, and is not at a gate. The hours are our assumption: long enough to think again.
 */
final class Fallbacks {
  static final int HOLD_HOURS = 6;

  /** How somebody travels; {@code places} and {@code mayEnter} empty = all; {@code mostKm} how far. */
  record Travel(double kmh, double mostKm, Set<PlaceId> places, Set<PartyId> mayEnter) {
    static Travel of(VehicleGroup group) {
      Set<PlaceId> places = new LinkedHashSet<>(group.places());
      if (!places.isEmpty()) {
        places.add(group.base());
      }
      return new Travel(group.maxKmh(), Double.MAX_VALUE, places, group.mayEnter());
    }

    static Travel own(double kmh, double mostKm) {
      return new Travel(kmh, mostKm, Set.of(), Set.of());
    }
  }

  private record Asked(Travel travel, Set<Trait> traits, PlaceId from, int tick) {}

  private static final int UNREACHABLE = Integer.MAX_VALUE / 8;

  private final Situation situation;
  private final List<Place> places;
  private final Map<PlaceId, Integer> indexOf = new HashMap<>();
  private final Set<PlaceId> fences = new LinkedHashSet<>();
  private final TimedGraph graph;

  /** Whatever bars anybody anywhere: nothing else of who travels makes a difference. */
  private final Set<Trait> bars = new LinkedHashSet<>();

  private final Map<List<Object>, FastestPaths> pathsOf = new HashMap<>();
  private final Map<Asked, Optional<TurnBack>> known = new HashMap<>();

  /** Of the places nearest to each so many are kept; seldom more must be looked at. */
  private static final int MOST_KEPT_NEAR = 64;

  private final Map<List<Object>, List<Near>> nearestOf = new HashMap<>();

  Fallbacks(Situation situation) {
    this.situation = situation;
    places = situation.operation().places();
    for (int i = 0; i < places.size(); i++) {
      indexOf.put(places.get(i).id(), i);
    }
    for (Crossing gate : situation.operation().crossings()) {
      fences.addAll(List.of(gate.inside(), gate.outside()));
    }
    situation.operation().roads().forEach(road -> road.checkpoint().ifPresent(it -> bars.addAll(it.bars())));
    List<TimedGraph.Arc> arcs = new ArrayList<>();
    for (Road road : situation.operation().roads()) {
      List<TimedGraph.Interval> open =
          situation.getRoad(road.id()).listOpen().stream().map(window -> new TimedGraph.Interval(window.opensTick(), window.closesTick())).toList();
      arcs.add(new TimedGraph.Arc(index(road.from()), index(road.to()), road.lengthKm(), open));
      arcs.add(new TimedGraph.Arc(index(road.to()), index(road.from()), road.lengthKm(), open));
    }
    graph = new TimedGraph(places.size(), arcs, Place.markStopsOnly(places));
  }

  private int index(PlaceId place) {
    return java.util.Objects.requireNonNull(indexOf.get(place));
  }

  /** From a place at a tick; {@code traits} are those of whoever is on the way: a checkpoint that bars one of them is no way. */
  Optional<TurnBack> find(Travel travel, Set<Trait> traits, PlaceId from, int tick) {
    Set<Trait> barred = new LinkedHashSet<>(traits);
    barred.retainAll(bars);
    return known.computeIfAbsent(new Asked(travel, barred, from, tick), this::look);
  }

  private Optional<TurnBack> look(Asked asked) {
    FastestPaths paths = pathsOf.computeIfAbsent(List.of(asked.travel, asked.traits), key -> new FastestPaths(graph, durations(asked)));
    int from = index(asked.from);
    List<Near> nearest = nearestOf.computeIfAbsent(List.of(asked.travel, asked.traits, from), key -> listNearest(paths, from, MOST_KEPT_NEAR));
    Optional<TurnBack> found = nearestOf(asked, paths, from, nearest);
    boolean isAll = nearest.size() < MOST_KEPT_NEAR;
    boolean isSure = isAll || (found.isPresent() && found.get().thereTick() <= asked.tick + nearest.getLast().ticks);
    return isSure ? found : nearestOf(asked, paths, from, listNearest(paths, from, Integer.MAX_VALUE));
  }

  private record Near(int place, int ticks) {}

  /** The places that can be reached as if roads never closed, the nearest first. */
  private List<Near> listNearest(FastestPaths paths, int from, int most) {
    int[] least = paths.leastTicks(from, UNREACHABLE);
    List<Near> nearest = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (least[i] < UNREACHABLE) {
        nearest.add(new Near(i, least[i]));
      }
    }
    nearest.sort(Comparator.comparingInt(Near::ticks));
    return List.copyOf(nearest.subList(0, Math.min(most, nearest.size())));
  }

  private Optional<TurnBack> nearestOf(Asked asked, FastestPaths paths, int from, List<Near> nearest) {
    TurnBack best = null;
    for (Near near : nearest) {
      int to = near.place;
      if (!mayBeFallback(to, asked.tick + near.ticks)) {
        continue;
      }
      if (best != null && asked.tick + near.ticks >= best.thereTick()) {
        break;
      }
      int there = arrival(paths, from, to, asked);
      if (there >= 0 && mayBeFallback(to, there) && (best == null || there < best.thereTick())) {
        best = new TurnBack(asked.from, asked.tick, places.get(to).id(), there);
      }
    }
    return Optional.ofNullable(best);
  }

  private int arrival(FastestPaths paths, int from, int to, Asked asked) {
    if (from == to) {
      return asked.tick;
    }
    TimedPath way = paths.find(from, to, asked.tick);
    return way == null || way.length() > asked.travel.mostKm + 1e-9 ? -1 : way.arriveTick();
  }

  private boolean mayBeFallback(int place, int thereTick) {
    PlaceKind kind = places.get(place).kind();
    PlaceOutlook it = situation.getPlace(places.get(place).id());
    boolean lives = (kind == PlaceKind.SETTLEMENT || kind == PlaceKind.ASSEMBLY_POINT) && !fences.contains(places.get(place).id());
    return lives && it.usable() && (long) thereTick + holdTicks() <= it.lostTick();
  }

  int holdTicks() {
    return situation.ticksOf(HOLD_HOURS * 60);
  }

  private int[] durations(Asked asked) {
    int[] durations = new int[graph.arcCount()];
    List<Road> roads = situation.operation().roads();
    for (int arc = 0; arc < durations.length; arc++) {
      Road road = roads.get(arc / 2);
      boolean barred = road.checkpoint().map(it -> it.bars().stream().anyMatch(asked.traits::contains)).orElse(false);
      boolean allowed = mayUse(asked.travel, graph.toOf(arc)) && mayUse(asked.travel, graph.fromOf(arc)) && mayEnter(asked.travel, situation.getRoad(road.id()).holder());
      boolean isWrongWay = arc % 2 == 1 && road.oneWay();
      durations[arc] = barred || !allowed || isWrongWay ? FastestPaths.FORBIDDEN : ticks(road, asked.travel);
    }
    return durations;
  }

  private boolean mayUse(Travel travel, int place) {
    PlaceId id = places.get(place).id();
    return (travel.places.isEmpty() || travel.places.contains(id)) && mayEnter(travel, situation.getPlace(id).holder());
  }

  private static boolean mayEnter(Travel travel, Optional<PartyId> holder) {
    return travel.mayEnter.isEmpty() || holder.isEmpty() || travel.mayEnter.contains(holder.get());
  }

  /** With the checkpoint's minutes for the vehicle; those for each person are left to the hours that a fallback must hold. */
  private int ticks(Road road, Travel travel) {
    double kmh = Math.min(road.speedKmh(), travel.kmh);
    double minutes = road.lengthKm() / kmh * 60 + road.checkpoint().map(it -> it.minutesPerVehicle()).orElse(0.0);
    return Math.max(1, situation.ticksOf(minutes));
  }
}

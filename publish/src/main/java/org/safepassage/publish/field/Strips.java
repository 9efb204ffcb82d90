package org.safepassage.publish.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.abort.AbortTable;
import org.safepassage.plan.abort.AbortTable.TurnBack;

/** Reads each run's strip off plan and situation. */
final class Strips {
  private final Situation situation;
  private final Covers covers;
  private final Riders riders;
  private final int firstPassageTick;
  private final Map<RoadId, Road> roads = new HashMap<>();
  private final Map<String, TickWindow> gateByRun = new HashMap<>();
  private final Map<String, TurnBack> lastTurnByRun = new HashMap<>();
  private final Set<String> withoutWayBack = new HashSet<>();

  Strips(Situation situation, Plan plan, AbortTable abort, Covers covers, Riders riders) {
    this.situation = situation;
    this.covers = covers;
    this.riders = riders;
    situation.operation().roads().forEach(road -> roads.put(road.id(), road));
    int first = Integer.MAX_VALUE;
    for (Journey journey : plan.journeys()) {
      journey.approaches().forEach(approach -> findGate(approach, journey));
      Optional<Leg.Ride> ride = Optional.empty();
      for (Leg leg : journey.onward()) {
        if (leg instanceof Leg.Passage passage) {
          first = Math.min(first, passage.startTick());
          ride.ifPresent(before -> keepGate(before, passage));
        }
        ride = leg instanceof Leg.Ride next ? Optional.of(next) : Optional.empty();
      }
    }
    firstPassageTick = first;
    abort.runs().forEach(
        run -> run.lastPoint().ifPresentOrElse(last -> lastTurnByRun.put(run.run(), last), () -> withoutWayBack.add(run.run())));
  }

  private void findGate(Approach approach, Journey journey) {
    if (!approach.legs().isEmpty() && approach.legs().getLast() instanceof Leg.Ride ride
        && !journey.onward().isEmpty() && journey.onward().getFirst() instanceof Leg.Passage passage) {
      keepGate(ride, passage);
    }
  }

  private void keepGate(Leg.Ride ride, Leg.Passage passage) {
    List<TickWindow> windows = situation.getCrossing(passage.crossing()).windows();
    if (passage.window() >= 0 && passage.window() < windows.size()) {
      gateByRun.putIfAbsent(ride.run(), windows.get(passage.window()));
    }
  }

  Strip of(Run run) {
    List<Strip.Point> points = new ArrayList<>();
    for (int s = 0; s < run.stops().size(); s++) {
      Optional<Strip.Way> way = Optional.empty();
      if (s > 0) {
        way = addBetween(run, s - 1, points);
      }
      points.add(stop(run, s, way));
    }
    return new Strip(covers.run(run.id()), covers.of(run.vehicle()), withoutWayBack.contains(run.id()), points);
  }

  private Strip.Point stop(Run run, int stop, Optional<Strip.Way> way) {
    Stop it = run.stops().get(stop);
    List<Riders.Party> parties = riders.list(run.id());
    int boards = parties.stream().filter(party -> party.boardStop() == stop).mapToInt(Riders.Party::people).sum();
    int leaves = parties.stream().filter(party -> party.alightStop() == stop).mapToInt(Riders.Party::people).sum();
    Optional<TickWindow> gate = stop == run.stops().size() - 1 ? Optional.ofNullable(gateByRun.get(run.id())) : Optional.empty();
    return new Strip.Point(
        stop + 1, it.place(), it.arriveTick(), it.departTick(), way, boards, leaves, aboard(run, stop), limits(it.place(), boards + leaves > 0, it.arriveTick(), gate),
        findTurn(run, it.place(), it.arriveTick(), it.departTick()));
  }

  /** The run's last turn-back point, if that is here; the abort table counts it from leaving the first stop, from reaching any other place. */
  private Optional<TurnBack> findTurn(Run run, PlaceId place, int arriveTick, int departTick) {
    return Optional.ofNullable(lastTurnByRun.get(run.id())).filter(last -> last.place().equals(place) && arriveTick <= last.tick() && last.tick() <= departTick);
  }

  /** People aboard on the drive that follows a stop. */
  private int aboard(Run run, int drive) {
    return riders.list(run.id()).stream()
        .filter(party -> party.boardStop() <= drive && drive < party.alightStop())
        .mapToInt(Riders.Party::people)
        .sum();
  }

  /** The places between two roads of a drive; returns the last road, which leads to the next stop. */
  private Optional<Strip.Way> addBetween(Run run, int drive, List<Strip.Point> points) {
    List<RoadUse> uses = run.drives().get(drive);
    int aboard = aboard(run, drive);
    for (int i = 1; i < uses.size(); i++) {
      RoadUse next = uses.get(i);
      int arrive = uses.get(i - 1).exitTick();
      points.add(
          new Strip.Point(
              0, next.from(), arrive, next.enterTick(), Optional.of(way(uses.get(i - 1), aboard)), 0, 0, aboard, limits(next.from(), false, arrive, Optional.empty()),
              findTurn(run, next.from(), arrive, next.enterTick())));
    }
    return uses.isEmpty() ? Optional.empty() : Optional.of(way(uses.getLast(), aboard));
  }

  private Strip.Way way(RoadUse use, int aboard) {
    RoadOutlook outlook = situation.getRoad(use.road());
    Road road = roads.get(use.road());
    if (road == null) {
      throw new IllegalArgumentException("road " + use.road().value() + " is not in this operation");
    }
    double halt = road.checkpoint().map(checkpoint -> checkpoint.minutesPerVehicle() + checkpoint.minutesPerPerson() * aboard).orElse(0.0);
    Optional<TickWindow> window =
        outlook.windows().stream().filter(open -> open.opensTick() <= use.enterTick() && use.exitTick() <= open.closesTick()).findFirst();
    return new Strip.Way(road.lengthKm(), use.enterTick(), use.exitTick(), outlook.lostTick(), halt, window);
  }

  private Strip.Limits limits(PlaceId id, boolean gathering, int arriveTick, Optional<TickWindow> gate) {
    int most = Limits.NONE;
    int longest = Limits.NONE;
    Optional<Place> place = covers.findPlace(id);
    if (gathering && place.isPresent()) {
      boolean before = arriveTick < firstPassageTick;
      most = before ? Math.min(place.get().maxPersons(), place.get().unnoticedPersons()) : place.get().maxPersons();
      longest = before ? Math.min(place.get().maxWaitMinutes(), place.get().unnoticedMinutes()) : place.get().maxWaitMinutes();
    }
    return new Strip.Limits(situation.getPlace(id).lostTick(), most, longest, gate);
  }
}

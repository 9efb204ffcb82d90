package org.safepassage.plan.abort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.abort.AbortTable.Row;
import org.safepassage.plan.abort.AbortTable.RunTurn;
import org.safepassage.plan.abort.AbortTable.TurnBack;
import org.safepassage.plan.abort.Fallbacks.Travel;

/** Follows every party of a plan to the first gate, and asks at each place on its way where it could go instead. */
final class Stopping {
  private static final int QUARTER_SECONDS = 900;

  /** Somebody who is at a place at a tick. */
  private record Point(PlaceId place, int tick) {}

  /**
   * The members of a household who start at one place.
   *
   * @param travel how they go the last part of their way
   * @param carriedUntil from then on what brought them is gone, and they can go back on foot only
   */
  private record PartyOnWay(
      int people,
      int leaveTick,
      PlaceId from,
      List<Point> points,
      Travel travel,
      Travel onFoot,
      int carriedUntil,
      Set<Trait> traits,
      int boardTick,
      int deskFrom,
      int deskUntil) {
    int arriveTick() {
      return points.getLast().tick;
    }
  }

  private final Situation situation;
  private final Plan plan;
  private final Fallbacks fallbacks;
  private final Map<String, Run> runs = new HashMap<>();

  /** By run: when its vehicle leaves the fence again. */
  private final Map<String, Integer> leavesAgain = new HashMap<>();

  private final Map<RoadId, Road> roads = new HashMap<>();
  private final Map<HouseholdId, Household> households = new HashMap<>();
  private final Map<VehicleGroupId, VehicleGroup> vehicles = new HashMap<>();

  Stopping(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
    fallbacks = new Fallbacks(situation);
    plan.runs().forEach(run -> runs.put(run.id(), run));
    noteNextRuns();
    situation.operation().roads().forEach(road -> roads.put(road.id(), road));
    situation.operation().households().forEach(household -> households.put(household.id(), household));
    situation.operation().vehicleGroups().forEach(group -> vehicles.put(group.id(), group));
  }

  AbortTable table() {
    List<PartyOnWay> parties = new ArrayList<>();
    for (Journey journey : plan.journeys()) {
      journey.approaches().forEach(approach -> parties.add(onWay(journey, approach)));
    }
    return new AbortTable(rows(parties), listTurns());
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the plan names " + key + ", which the operation does not have");
    }
    return value;
  }

  // On the way ------------------------------------------------------------------------------------------------------------

  private PartyOnWay onWay(Journey journey, Approach approach) {
    Household household = known(households, journey.household());
    List<Point> points = new ArrayList<>(List.of(new Point(approach.from(), approach.leaveTick())));
    Travel onFoot = onFoot(household, approach);
    Travel travel = onFoot;
    int carriedUntil = Integer.MAX_VALUE;
    int boardTick = Integer.MAX_VALUE;
    for (Leg leg : approach.legs()) {
      switch (leg) {
        case Leg.Walk walk -> addRoads(walk.roads(), points);
        case Leg.Drive drive -> {
          addRoads(drive.roads(), points);
          travel = household.ownCar().map(car -> Travel.own(car.maxKmh(), car.rangeKm())).orElse(travel);
        }
        case Leg.Ride ride -> {
          Run run = known(runs, ride.run());
          boardTick = run.stops().get(ride.boardStop()).departTick();
          run.drives().subList(ride.boardStop(), ride.alightStop()).forEach(drive -> addRoads(drive, points));
          travel = Travel.of(known(vehicles, run.vehicle().group()));
          carriedUntil = leavesAgain.getOrDefault(run.id(), Integer.MAX_VALUE);
        }
        case Leg.Passage passage -> {}
      }
    }
    Leg.Passage desk = journey.onward().stream().filter(Leg.Passage.class::isInstance).map(Leg.Passage.class::cast).findFirst().orElseThrow();
    return new PartyOnWay(
        approach.members().size(), approach.leaveTick(), approach.from(), points, travel, onFoot, carriedUntil, traits(household, approach), boardTick,
        desk.startTick(), desk.endTick());
  }

  /** As far as the household walks; nowhere if one of them needs a wheelchair or a stretcher. */
  private static Travel onFoot(Household household, Approach approach) {
    boolean able =
        household.walkKmh() > 0
            && household.members().stream()
                .filter(member -> approach.members().contains(member.id()))
                .noneMatch(member -> member.needs().contains(Need.WHEELCHAIR) || member.needs().contains(Need.STRETCHER));
    return Travel.own(able ? household.walkKmh() : 1, able ? household.walkKm() : 0);
  }

  /** When the vehicle of each run leaves the fence for its next one; an own car stays. */
  private void noteNextRuns() {
    Map<VehicleId, Run> lastOf = new HashMap<>();
    for (Run run : plan.runs()) {
      Run before = lastOf.put(run.vehicle(), run);
      if (before != null) {
        leavesAgain.put(before.id(), run.stops().getFirst().departTick());
      }
    }
  }

  private void addRoads(List<RoadUse> uses, List<Point> points) {
    uses.forEach(use -> points.add(new Point(known(roads, use.road()).otherEnd(use.from()), use.exitTick())));
  }

  private static Set<Trait> traits(Household household, Approach approach) {
    Set<Trait> traits = new LinkedHashSet<>();
    household.members().stream().filter(member -> approach.members().contains(member.id())).map(Member::traits).forEach(traits::addAll);
    return traits;
  }

  // By the clock ----------------------------------------------------------------------------------------------------------

  private List<Row> rows(List<PartyOnWay> parties) {
    if (parties.isEmpty()) {
      return List.of();
    }
    int first = parties.stream().mapToInt(PartyOnWay::leaveTick).min().orElseThrow();
    int last = parties.stream().mapToInt(PartyOnWay::deskUntil).max().orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (int tick = quarterBefore(first); tick < last + quarterTicks(); tick += quarterTicks()) {
      rows.add(row(tick, parties));
    }
    return rows;
  }

  private int quarterTicks() {
    return QUARTER_SECONDS / situation.operation().tickSeconds();
  }

  /** A tick on a quarter of an hour by the clock, before the given one. */
  private int quarterBefore(int tick) {
    long seconds = situation.momentOf(tick).getEpochSecond();
    return situation.tickNotBefore(java.time.Instant.ofEpochSecond(Math.floorDiv(seconds - 1, QUARTER_SECONDS) * QUARTER_SECONDS));
  }

  private Row row(int tick, List<PartyOnWay> parties) {
    int[] where = new int[5];
    int homeLostSoon = 0;
    int cannot = 0;
    Map<PlaceId, Integer> goTo = new LinkedHashMap<>();
    for (PartyOnWay party : parties) {
      int state = stateOf(party, tick);
      where[state] += party.people;
      if (state == HOME && (long) tick + fallbacks.holdTicks() > situation.getPlace(party.from).lostTick()) {
        homeLostSoon += party.people;
      }
      if (state == UNDER_WAY || state == GATHERED) {
        Optional<TurnBack> back = turnBack(party, tick);
        back.ifPresent(it -> goTo.merge(it.fallback(), party.people, Integer::sum));
        cannot += back.isEmpty() ? party.people : 0;
      }
    }
    return new Row(tick, where[HOME], homeLostSoon, where[UNDER_WAY], where[GATHERED], where[AT_DESK], where[ACROSS], goTo, cannot);
  }

  private static final int HOME = 0;
  private static final int UNDER_WAY = 1;
  private static final int GATHERED = 2;
  private static final int AT_DESK = 3;
  private static final int ACROSS = 4;

  private static int stateOf(PartyOnWay party, int tick) {
    if (tick >= party.deskUntil) {
      return ACROSS;
    }
    if (tick >= party.deskFrom) {
      return AT_DESK;
    }
    if (tick < party.leaveTick) {
      return HOME;
    }
    return tick >= party.arriveTick() || isWaitingToBoard(party, tick) ? GATHERED : UNDER_WAY;
  }

  /** Away from home, at the stop, and the vehicle has not left. */
  private static boolean isWaitingToBoard(PartyOnWay party, int tick) {
    if (party.boardTick == Integer.MAX_VALUE || tick >= party.boardTick) {
      return false;
    }
    Point there = party.points.getFirst();
    for (Point point : party.points) {
      there = point.tick <= party.boardTick ? point : there;
    }
    return tick >= there.tick;
  }

  /** From where the party is, or from the next place that it reaches: nobody turns on the open road. */
  private Optional<TurnBack> turnBack(PartyOnWay party, int tick) {
    @Nullable Point at = null;
    for (Point point : party.points) {
      if (point.tick >= tick) {
        at = point;
        break;
      }
    }
    Point from = at == null ? new Point(party.points.getLast().place(), tick) : at;
    return fallbacks.find(tick < party.carriedUntil ? party.travel : party.onFoot, party.traits, from.place, Math.max(tick, from.tick));
  }

  // By run ----------------------------------------------------------------------------------------------------------------

  /** Who is aboard a run up to its end, and from which stop on anybody is. */
  private static final class Aboard {
    int people;
    int firstStop = Integer.MAX_VALUE;
    final Set<Trait> traits = new LinkedHashSet<>();
  }

  private List<RunTurn> listTurns() {
    Map<String, Aboard> aboardOf = aboard();
    List<RunTurn> turns = new ArrayList<>();
    for (Run run : plan.runs()) {
      Aboard aboard = aboardOf.get(run.id());
      if (aboard != null) {
        turns.add(new RunTurn(run.id(), aboard.people, lastTurn(run, aboard.firstStop, aboard.traits)));
      }
    }
    return turns;
  }

  private Map<String, Aboard> aboard() {
    Map<String, Aboard> aboardOf = new HashMap<>();
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        for (Leg leg : approach.legs()) {
          if (leg instanceof Leg.Ride ride) {
            Aboard aboard = aboardOf.computeIfAbsent(ride.run(), run -> new Aboard());
            aboard.people += approach.members().size();
            aboard.firstStop = Math.min(aboard.firstStop, ride.boardStop());
            aboard.traits.addAll(traits(known(households, journey.household()), approach));
          }
        }
      }
    }
    return aboardOf;
  }

  private Optional<TurnBack> lastTurn(Run run, int firstStop, Set<Trait> traits) {
    List<Point> points = new ArrayList<>(List.of(new Point(run.stops().get(firstStop).place(), run.stops().get(firstStop).departTick())));
    run.drives().subList(firstStop, run.drives().size()).forEach(drive -> addRoads(drive, points));
    Travel travel = Travel.of(known(vehicles, run.vehicle().group()));
    for (int i = points.size() - 1; i >= 0; i--) {
      Optional<TurnBack> back = fallbacks.find(travel, traits, points.get(i).place, points.get(i).tick);
      if (back.isPresent()) {
        return back;
      }
    }
    return Optional.empty();
  }
}

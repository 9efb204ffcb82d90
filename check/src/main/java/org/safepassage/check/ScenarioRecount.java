package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safepassage.operation.Approach;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.outlook.scenario.Scenarios;

/**
 * Who gets out in one scenario after another, as docs/model.md, "In doubt", has it: asks of each household when it has passed its last gate,
 * for that when it was there, for that when its ride was, and so on back to the start. Shares nothing with the planner but the scenarios.
 */
public final class ScenarioRecount {
  private static final long NOT_AT_ALL = Long.MAX_VALUE / 4;

  private final Situation situation;
  private final Plan plan;
  private final Scenarios scenarios;
  private final Doubt doubt;
  private final Map<PlaceId, Integer> places = new HashMap<>();
  private final Map<HouseholdId, Integer> households = new HashMap<>();
  private final Map<Object, Integer> others = new HashMap<>();
  private final Map<ChainId, List<CrossingId>> chains = new HashMap<>();
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, Run> runBefore = new HashMap<>();

  /** By run, what its vehicle has driven in all before the first drive, and after each. */
  private final Map<String, double[]> drivenKm = new HashMap<>();

  private final Map<HouseholdId, Placement> placements = new HashMap<>();
  private final Map<VehicleId, double[]> breakdowns = new HashMap<>();
  private final Map<HouseholdId, double[]> carBreakdowns = new HashMap<>();

  /** Of each gate, in the order of their turn. */
  private final Map<CrossingId, List<Turn>> turns = new HashMap<>();

  private final Map<HouseholdId, List<Turn>> turnsOf = new HashMap<>();

  /** By run and stop: who boards there, and how long it must stand. */
  private final Map<Spot, List<Aboard>> boarders = new HashMap<>();

  private final Map<Spot, Long> needs = new HashMap<>();
  private int scenario;
  private final Map<String, long[]> departures = new HashMap<>();
  private final Map<Turn, Long> passed = new IdentityHashMap<>();
  private final Map<CrossingId, Queue> queues = new HashMap<>();

  /** A household's turn at a gate: the how manieth of its passages, from 0. */
  private record Turn(Journey journey, int number, Leg.Passage passage, Optional<Leg.Ride> ride) {}

  private record Spot(String run, int stop) {}

  private record Aboard(Journey journey, Leg.Ride ride) {}

  /** What has happened at a gate so far: turns taken, people passed, desk ticks used by quarter of an hour. */
  private static final class Queue {
    private int taken;
    private long people;
    private final Map<Integer, Integer> used = new HashMap<>();
  }

  /** @param plan keeps all rules */
  public ScenarioRecount(Situation situation, Plan plan, Scenarios scenarios) {
    this.situation = situation;
    this.plan = plan;
    this.scenarios = scenarios;
    doubt = situation.operation().policy().doubt();
    number(situation.operation().places().stream().map(Place::id).toList(), places);
    number(situation.operation().households().stream().map(Household::id).toList(), households);
    number(situation.operation().roads().stream().map(Road::id).toList(), others);
    number(situation.operation().crossings().stream().map(Crossing::id).toList(), others);
    number(situation.operation().pledges().stream().map(Pledge::id).toList(), others);
    situation.operation().chains().forEach(chain -> chains.put(chain.id(), chain.crossings()));
    Map<VehicleId, Run> last = new HashMap<>();
    for (Run run : plan.runs()) {
      runs.put(run.id(), run);
      Run earlier = last.put(run.vehicle(), run);
      if (earlier != null) {
        runBefore.put(run.id(), earlier);
      }
      drivenKm.put(run.id(), drivenKm(run, earlier == null ? new double[1] : Objects.requireNonNull(drivenKm.get(earlier.id()))));
    }
    plan.placements().forEach(placement -> placements.put(placement.household(), placement));
    plan.journeys().forEach(this::addTurns);
    for (Journey journey : plan.journeys()) {
      for (Leg.Ride ride : ridesOf(journey)) {
        boarders.computeIfAbsent(new Spot(ride.run(), ride.boardStop()), spot -> new ArrayList<>()).add(new Aboard(journey, ride));
      }
    }
    Comparator<Turn> inTurn =
        Comparator.comparingInt((Turn turn) -> turn.passage.startTick()).thenComparingInt(Turn::number).thenComparingInt(turn -> index(households, turn.journey.household()));
    turns.values().forEach(list -> list.sort(inTurn));
  }

  private double[] drivenKm(Run run, double[] before) {
    double[] driven = new double[run.drives().size() + 1];
    driven[0] = before[before.length - 1];
    for (int drive = 0; drive < run.drives().size(); drive++) {
      driven[drive + 1] = driven[drive] + km(run.drives().get(drive));
    }
    return driven;
  }

  private static <T> void number(List<? extends T> ids, Map<T, Integer> index) {
    for (T id : ids) {
      index.put(id, index.size());
    }
  }

  private static <T> int index(Map<T, Integer> index, T id) {
    Integer known = index.get(id);
    if (known == null) {
      throw new IllegalArgumentException("the plan names " + id + ", which the operation does not have");
    }
    return known;
  }

  private void addTurns(Journey journey) {
    Optional<Leg.Ride> ride = Optional.empty();
    int number = 0;
    for (Leg leg : journey.onward()) {
      if (leg instanceof Leg.Ride it) {
        ride = Optional.of(it);
      } else if (leg instanceof Leg.Passage passage) {
        Turn turn = new Turn(journey, number++, passage, ride);
        turns.computeIfAbsent(gateOf(passage).id(), gate -> new ArrayList<>()).add(turn);
        turnsOf.computeIfAbsent(journey.household(), household -> new ArrayList<>()).add(turn);
        ride = Optional.empty();
      }
    }
  }

  private Crossing gateOf(Leg.Passage passage) {
    return situation.operation().crossings().get(crossing(passage.crossing()));
  }

  private int crossing(Object id) {
    return index(others, id) - situation.operation().roads().size();
  }

  private int pledge(Object id) {
    return crossing(id) - situation.operation().crossings().size();
  }

  /** People out in one scenario of the lot, counted from 0. */
  public int peopleOut(int number) {
    return (int) count(number, false);
  }

  /** The same by weight. */
  public long weightOut(int number) {
    return count(number, true);
  }

  private long count(int number, boolean weighted) {
    scenario = number;
    departures.clear();
    passed.clear();
    queues.clear();
    long out = 0;
    for (Journey journey : plan.journeys()) {
      List<Turn> own = turnsOf.getOrDefault(journey.household(), List.of());
      if (!own.isEmpty() && chainHolds(journey) && passes(own.getLast()) < NOT_AT_ALL) {
        int household = index(households, journey.household());
        out += (long) people(journey) * (weighted ? situation.operation().households().get(household).weight() : 1);
      }
    }
    return out;
  }

  private int people(Journey journey) {
    return situation.getHousehold(journey.household()).people();
  }

  // Gates -----------------------------------------------------------------------------------------------------------------

  /** When a turn is over; everybody whose turn comes before is asked first. */
  private long passes(Turn turn) {
    List<Turn> all = Objects.requireNonNull(turns.get(turn.passage.crossing()));
    Queue queue = queues.computeIfAbsent(turn.passage.crossing(), gate -> new Queue());
    while (!passed.containsKey(turn)) {
      Turn next = all.get(queue.taken);
      long there = chainHolds(next.journey) ? isThere(next) : NOT_AT_ALL;
      if (!passed.containsKey(next)) {
        passed.put(next, take(next, there, queue));
        queue.taken++;
      }
    }
    return passed.getOrDefault(turn, NOT_AT_ALL);
  }

  private long isThere(Turn turn) {
    if (turn.number == 0) {
      return turn.journey.approaches().stream().mapToLong(approach -> approached(approach, turn.journey)).max().orElse(NOT_AT_ALL);
    }
    return turn.ride.isPresent() ? getsOff(turn.ride.get(), turn.journey) : passes(turnOf(turn.journey, turn.number - 1));
  }

  private Turn turnOf(Journey journey, int number) {
    return Objects.requireNonNull(turnsOf.get(journey.household())).get(number);
  }

  private long take(Turn turn, long there, Queue queue) {
    Crossing gate = gateOf(turn.passage);
    int index = crossing(gate.id());
    int guaranteed = scenarios.guaranteedPersons(index)[scenario];
    boolean covered = guaranteed == Limits.NONE || queue.people + people(turn.journey) <= guaranteed;
    if (there >= NOT_AT_ALL || !covered || !isPlaced(turn.journey, gate)) {
      return NOT_AT_ALL;
    }
    Scenarios.Hours hours = scenarios.hours(index, turn.passage.window());
    long from = Math.max(there, Math.max(turn.passage.startTick(), hours.opens()[scenario]));
    long until = Math.min(hours.closes()[scenario], Math.min(lost(gate.inside()), lost(gate.outside())));
    long takes = -Math.floorDiv(-(long) (turn.passage.endTick() - turn.passage.startTick()) * hours.slow()[scenario], 1000L);
    for (long start = from; start + takes <= until; start++) {
      if (isFree(queue, gate, (int) start, (int) takes)) {
        for (int tick = (int) start; tick < start + takes; tick++) {
          queue.used.merge(quarter(tick), 1, Integer::sum);
        }
        queue.people += people(turn.journey);
        return start + takes;
      }
    }
    return NOT_AT_ALL;
  }

  private boolean isFree(Queue queue, Crossing gate, int start, int takes) {
    int most = gate.desks() * 900 / situation.operation().tickSeconds();
    if (takes > 0 && queue.used.getOrDefault(quarter(start), 0) >= most) {
      return false;
    }
    int wanted = 0;
    for (int tick = start; tick < start + takes; tick++) {
      wanted = tick > start && quarter(tick) == quarter(tick - 1) ? wanted + 1 : 1;
      if (queue.used.getOrDefault(quarter(tick), 0) + wanted > most) {
        return false;
      }
    }
    return true;
  }

  private int quarter(int tick) {
    return (int) Math.floorDiv(situation.asOf().getEpochSecond() + (long) tick * situation.operation().tickSeconds(), 900L);
  }

  private boolean chainHolds(Journey journey) {
    for (CrossingId id : Objects.requireNonNull(chains.get(journey.chain()))) {
      if (!scenarios.gateHolds(crossing(id))[scenario]) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlaced(Journey journey, Crossing gate) {
    if (!(gate.guarantee() instanceof Guarantee.Named)) {
      return true;
    }
    Placement placement = placements.get(journey.household());
    return placement != null && scenarios.pledgeHolds(pledge(placement.pledge()))[scenario];
  }

  // Ways and rides --------------------------------------------------------------------------------------------------------

  private long approached(Approach approach, Journey journey) {
    long there = comes(journey) ? 0 : NOT_AT_ALL;
    if (approach.legs().isEmpty()) {
      return Math.max(there, approach.leaveTick());
    }
    for (Leg leg : approach.legs()) {
      there =
          switch (leg) {
            case Leg.Walk(List<RoadUse> roads) -> travels(there, roads);
            case Leg.Drive(List<RoadUse> roads) -> breaksDown(journey, roads) ? NOT_AT_ALL : travels(there, roads);
            case Leg.Ride ride -> getsOff(ride, journey);
            case Leg.Passage passage -> throw new IllegalArgumentException("an approach passes a gate");
          };
    }
    return there;
  }

  private boolean comes(Journey journey) {
    return scenarios.comes(index(households, journey.household()))[scenario];
  }

  private boolean breaksDown(Journey journey, List<RoadUse> roads) {
    Household owner = situation.operation().households().get(index(households, journey.household()));
    return km(roads) > carBreakdowns.computeIfAbsent(owner.id(), id -> scenarios.breakdownKm(owner))[scenario];
  }

  private double km(List<RoadUse> roads) {
    double km = 0;
    for (RoadUse use : roads) {
      km += situation.operation().roads().get(index(others, use.road())).lengthKm();
    }
    return km;
  }

  private long travels(long from, List<RoadUse> uses) {
    long tick = from;
    for (RoadUse use : uses) {
      tick = tick >= NOT_AT_ALL ? tick : travels(Math.max(tick, use.enterTick()), use);
    }
    return tick;
  }

  private long travels(long from, RoadUse use) {
    int road = index(others, use.road());
    long takes = -Math.floorDiv(-(long) (use.exitTick() - use.enterTick()) * scenarios.roadSlowness(road)[scenario], 1000L);
    List<TickWindow> windows = situation.getRoad(use.road()).windows();
    long enters = windows.isEmpty() ? from : NOT_AT_ALL;
    for (TickWindow window : windows) {
      long could = Math.max(from, window.opensTick());
      enters = could + takes <= window.closesTick() ? Math.min(enters, could) : enters;
    }
    return enters + takes <= scenarios.roadLostTicks(road)[scenario] ? enters + takes : NOT_AT_ALL;
  }

  private int lost(PlaceId place) {
    return scenarios.placeLostTicks(index(places, place))[scenario];
  }

  private long getsOff(Leg.Ride ride, Journey journey) {
    Run run = Objects.requireNonNull(runs.get(ride.run()));
    long[] leaves = departures(run);
    boolean isAboard = isAtStop(ride, journey) <= leaves[ride.boardStop()] && leaves[ride.boardStop()] < NOT_AT_ALL;
    return isAboard ? leaves[ride.alightStop()] : NOT_AT_ALL;
  }

  /** When somebody is where they board. */
  private long isAtStop(Leg.Ride ride, Journey journey) {
    for (Approach approach : journey.approaches()) {
      if (approach.legs().contains(ride)) {
        long there = comes(journey) ? 0 : NOT_AT_ALL;
        for (Leg leg : approach.legs()) {
          there =
              switch (leg) {
                case Leg.Walk(List<RoadUse> roads) -> travels(there, roads);
                case Leg.Drive(List<RoadUse> roads) -> breaksDown(journey, roads) ? NOT_AT_ALL : travels(there, roads);
                case Leg.Ride itself -> there;
                case Leg.Passage passage -> there;
              };
        }
        return there;
      }
    }
    int gates = 0;
    for (Leg leg : journey.onward()) {
      if (leg.equals(ride)) {
        return passes(turnOf(journey, gates - 1));
      }
      gates += leg instanceof Leg.Passage ? 1 : 0;
    }
    throw new IllegalArgumentException("no ride with " + ride.run());
  }

  /** When the run leaves each of its stops. */
  private long[] departures(Run run) {
    long[] known = departures.get(run.id());
    if (known != null) {
      return known;
    }
    long[] leaves = new long[run.stops().size()];
    double[] driven = Objects.requireNonNull(drivenKm.get(run.id()));
    long tick = run.stops().getFirst().arriveTick();
    Run earlier = runBefore.get(run.id());
    if (earlier != null) {
      tick = Math.max(tick, departures(earlier)[earlier.stops().size() - 1]);
    }
    double breaks = breakdowns.computeIfAbsent(run.vehicle(), scenarios::breakdownKm)[scenario];
    for (int stop = 0; stop < leaves.length; stop++) {
      leaves[stop] = leaves(run, stop, tick);
      if (stop < run.drives().size()) {
        tick = driven[stop + 1] > breaks ? NOT_AT_ALL : travels(leaves[stop], run.drives().get(stop));
      }
    }
    departures.put(run.id(), leaves);
    return leaves;
  }

  private long leaves(Run run, int number, long arrives) {
    Stop stop = run.stops().get(number);
    if (arrives >= NOT_AT_ALL) {
      return NOT_AT_ALL;
    }
    long could = Math.max(stop.departTick(), arrives + needs.computeIfAbsent(new Spot(run.id(), number), spot -> needs(run, number)));
    long leaves = could;
    for (Aboard boards : boarders.getOrDefault(new Spot(run.id(), number), List.of())) {
      long there = isAtStop(boards.ride, boards.journey);
      leaves = there <= could + situation.ticksOf(doubt.lateWaitMinutes()) ? Math.max(leaves, there) : leaves;
    }
    return leaves <= lost(stop.place()) ? leaves : NOT_AT_ALL;
  }

  private static List<Leg.Ride> ridesOf(Journey journey) {
    List<Leg.Ride> rides = new ArrayList<>();
    journey.approaches().forEach(approach -> addRides(approach.legs(), rides));
    addRides(journey.onward(), rides);
    return rides;
  }

  private static void addRides(List<Leg> legs, List<Leg.Ride> rides) {
    for (Leg leg : legs) {
      if (leg instanceof Leg.Ride ride) {
        rides.add(ride);
      }
    }
  }

  /** How long it must stand: while people board and leave, and to refuel where it came empty and is given the time. */
  private long needs(Run run, int number) {
    Stop stop = run.stops().get(number);
    VehicleGroup group = situation.operation().vehicleGroups().stream().filter(it -> it.id().equals(run.vehicle().group())).findFirst().orElseThrow();
    int aboard = 0;
    int handled = 0;
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        int people = approach.members().size();
        List<Leg.Ride> rides = new ArrayList<>();
        addRides(approach.legs(), rides);
        aboard += countAboard(rides, run, number) * people;
        handled += countHandled(rides, run, number) * people;
      }
      List<Leg.Ride> onward = new ArrayList<>();
      addRides(journey.onward(), onward);
      aboard += countAboard(onward, run, number) * people(journey);
      handled += countHandled(onward, run, number) * people(journey);
    }
    int handling = handled == 0 ? 0 : situation.ticksOf(group.stopMinutes() + group.secondsPerPerson() * handled / 60);
    int refuelling = situation.ticksOf(group.refuelMinutes());
    Place place = situation.operation().places().get(index(places, stop.place()));
    boolean hasFuel = place.fuel() || group.base().equals(stop.place());
    boolean refuels = aboard == 0 && hasFuel && group.rangeKm() != Limits.NONE && stop.departTick() - stop.arriveTick() - handling >= refuelling;
    return handling + (refuels ? refuelling : 0);
  }

  private static int countAboard(List<Leg.Ride> rides, Run run, int stop) {
    return (int) rides.stream().filter(ride -> ride.run().equals(run.id()) && ride.boardStop() < stop && stop <= ride.alightStop()).count();
  }

  private static int countHandled(List<Leg.Ride> rides, Run run, int stop) {
    return (int) rides.stream().filter(ride -> ride.run().equals(run.id()) && (ride.boardStop() == stop || ride.alightStop() == stop)).count();
  }
}

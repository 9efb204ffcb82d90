package org.safepassage.plan.finish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.Shuttle;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleSolver;

/**
 * Bringing some households out so that the last is across early, as trips to and fro: a vehicle loads where people wait, and unloads at the inside
 * of a first gate. Ways are the fastest that there are, in microseconds and not rounded to ticks; losses, opening hours, desks, range and what is gathered
 * are left out, so that no plan is faster.
 */
public final class FinishTask {
  private static final double MICROSECONDS_A_MINUTE = 60_000_000;

  private final Situation situation;
  private final Set<HouseholdId> who;
  private final Map<PlaceId, Integer> index = new HashMap<>();
  private final List<Waiting> waiting;
  private final List<Integer> sources;
  private final List<Crossing> sinks;
  private final List<VehicleId> vehicles = new ArrayList<>();
  private final ShuttleProblem problem;

  /** @param who is to be brought out */
  public FinishTask(Situation situation, Set<HouseholdId> who) {
    this.situation = situation;
    this.who = new LinkedHashSet<>(who);
    situation.operation().places().forEach(place -> index.put(place.id(), index.size()));
    waiting = Waiting.list(situation, index, who);
    sources = waiting.stream().map(Waiting::place).distinct().sorted().toList();
    sinks = listSinks();
    problem = new ShuttleProblem(listShuttles(), demand(), sinks.stream().mapToInt(this::roomAt).toArray());
  }

  /** Who is to be brought out. */
  public Set<HouseholdId> who() {
    return Set.copyOf(who);
  }

  /** The trips to and fro. */
  public ShuttleProblem problem() {
    return problem;
  }

  /** The place at which a source's people wait, by its index in the operation. */
  public int placeOf(int source) {
    return sources.get(source);
  }

  /** The gate at which a sink lies. */
  public CrossingId gateOf(int sink) {
    return sinks.get(sink).id();
  }

  /** The vehicle that a shuttle is. */
  public VehicleId vehicleOf(int shuttle) {
    return vehicles.get(shuttle);
  }

  /** Trips of which the last ends early; none if there are none, or none were found. */
  public Optional<ShuttleAnswer> solve(long seed, int steps) {
    return vehicles.isEmpty() || sources.isEmpty() || sinks.isEmpty() ? Optional.empty() : ShuttleSolver.solve(problem, seed, steps);
  }

  // Places ----------------------------------------------------------------------------------------------------------------

  private List<Crossing> listSinks() {
    Map<CrossingId, Crossing> crossings = new LinkedHashMap<>();
    situation.operation().crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    return situation.operation().chains().stream()
        .filter(situation::isUsable)
        .map(chain -> chain.crossings().getFirst())
        .distinct()
        .map(id -> crossings.getOrDefault(id, situation.operation().crossings().getFirst()))
        .filter(crossing -> !situation.getCrossing(crossing.id()).windows().isEmpty())
        .toList();
  }

  private int[] demand() {
    int[] demand = new int[sources.size()];
    waiting.forEach(each -> demand[sources.indexOf(each.place())] += each.people());
    return demand;
  }

  /** People who pass the gate at most: by its windows, and by the camps behind it. */
  private int roomAt(Crossing gate) {
    long byWindows = gate.capPersons() == Limits.NONE ? Limits.NONE : (long) gate.capPersons() * situation.getCrossing(gate.id()).windows().size();
    long inCamps =
        situation.operation().chains().stream()
            .filter(chain -> chain.crossings().getFirst().equals(gate.id()))
            .map(Chain::camp)
            .distinct()
            .mapToLong(camp -> situation.getCamp(camp).capacityPersons())
            .sum();
    long room = Math.min(byWindows, inCamps);
    return room >= Limits.NONE ? ShuttleProblem.UNLIMITED : (int) room;
  }

  // Vehicles --------------------------------------------------------------------------------------------------------------

  private List<Shuttle> listShuttles() {
    List<Shuttle> shuttles = new ArrayList<>();
    int people = waiting.stream().mapToInt(Waiting::people).sum();
    for (VehicleGroup group : situation.operation().vehicleGroups()) {
      int capacity = capacityOf(group);
      // Each loaded vehicle carries somebody: more than there are people are of no use.
      int there = capacity < 1 ? 0 : Math.min(situation.getVehiclesThere(group.id()), people);
      Shuttle shuttle = there == 0 ? null : shuttleOf(group, capacity);
      for (int number = 1; shuttle != null && number <= there; number++) {
        shuttles.add(shuttle);
        vehicles.add(new VehicleId(group.id(), number));
      }
    }
    return shuttles;
  }

  /** People whom it carries at most: wheelchair places count where somebody needs more than a seat. */
  private int capacityOf(VehicleGroup group) {
    int seats = situation.operation().policy().reserve().seatsOf(group);
    boolean onlySeats = waiting.stream().allMatch(Waiting::needSeats);
    return onlySeats ? seats : seats + group.wheelchairPlaces() + group.stretcherPlaces();
  }

  private Shuttle shuttleOf(VehicleGroup group, int capacity) {
    ExactWays ways = waysOf(group);
    double[] fromBase = ways.minutesFrom(place(group.base()));
    long[] first = new long[sources.size()];
    long[][] loaded = new long[sources.size()][sinks.size()];
    long[][] back = new long[sinks.size()][sources.size()];
    for (int from = 0; from < first.length; from++) {
      double there = minutesOf(Math.max(0, group.availableFrom().map(situation::tickNotBefore).orElse(0))) + fromBase[sources.get(from)] + group.stopMinutes();
      first[from] = microseconds(Math.max(there, minutesOf(leaveTick(sources.get(from)))));
      for (int to = 0; to < sinks.size(); to++) {
        double way = ways.minutesFrom(place(sinks.get(to).inside()))[sources.get(from)] + group.stopMinutes();
        loaded[from][to] = Math.max(1, microseconds(way));
        back[to][from] = microseconds(way);
      }
    }
    return new Shuttle(capacity, first, loaded, back);
  }

  /** Nobody boards there earlier. */
  private int leaveTick(int place) {
    return waiting.stream().filter(each -> each.place() == place).mapToInt(Waiting::leaveTick).min().orElse(0);
  }

  private ExactWays waysOf(VehicleGroup group) {
    return new ExactWays(
        situation,
        index,
        group.maxKmh(),
        road -> mayEnter(group, situation.getRoad(road.id()).holder()),
        place -> mayBeAt(group, situation.operation().places().get(place)));
  }

  private boolean mayBeAt(VehicleGroup group, Place place) {
    boolean mayUse = group.places().isEmpty() || group.places().contains(place.id()) || place.id().equals(group.base());
    return mayUse && mayEnter(group, situation.getPlace(place.id()).holder());
  }

  private static boolean mayEnter(VehicleGroup group, Optional<PartyId> holder) {
    return group.mayEnter().isEmpty() || holder.isEmpty() || group.mayEnter().contains(holder.get());
  }

  private int place(PlaceId id) {
    return index.getOrDefault(id, -1);
  }

  private double minutesOf(int tick) {
    return (double) tick * situation.operation().tickSeconds() / 60;
  }

  private static long microseconds(double minutes) {
    return Double.isInfinite(minutes) ? Shuttle.NEVER : (long) Math.floor(minutes * MICROSECONDS_A_MINUTE);
  }

  // The bound -------------------------------------------------------------------------------------------------------------

  /** What no plan that brings the same people out undercuts. */
  public FinishBound bound(Optional<ShuttleAnswer> answer) {
    long alone = boundAlone();
    if (answer.isPresent() && loadsAtOnePlace() && nobodyGetsAwayAlone()) {
      long trips = answer.get().bound() + leastAtDesk();
      return trips < alone ? byWhoTakesLongest(alone) : new FinishBound(trips, "trips to and fro of all vehicles");
    }
    return byWhoTakesLongest(alone);
  }

  private static FinishBound byWhoTakesLongest(long alone) {
    return new FinishBound(alone, "whoever takes longest, with everything to themselves");
  }

  /** A run that loads at several places makes fewer trips than there are here. */
  private boolean loadsAtOnePlace() {
    return situation.operation().policy().mostPickups() == 1;
  }

  /** Whoever walks or drives to a gate takes no seat, and whoever walks or drives to another place is not fetched from this one. */
  private boolean nobodyGetsAwayAlone() {
    return waiting.stream().noneMatch(this::getsAwayAlone);
  }

  private boolean getsAwayAlone(Waiting each) {
    boolean walks = each.household().walkKmh() > 0 && each.household().walkKm() + 1e-9 >= nearestKm().getOrDefault(each.place(), Double.POSITIVE_INFINITY);
    return each.household().ownCar().isPresent() || walks || sinks.stream().anyMatch(sink -> place(sink.inside()) == each.place());
  }

  private final Map<Integer, Double> nearest = new HashMap<>();

  /** For each place the length of the shortest road from there. */
  private Map<Integer, Double> nearestKm() {
    if (nearest.isEmpty()) {
      for (Road road : situation.operation().roads()) {
        nearest.merge(place(road.from()), road.lengthKm(), Math::min);
        nearest.merge(place(road.to()), road.lengthKm(), Math::min);
      }
    }
    return nearest;
  }

  /** Of each household by itself, the latest. */
  private long boundAlone() {
    long[] byVehicle = new long[sources.size()];
    for (int from = 0; from < byVehicle.length; from++) {
      byVehicle[from] = soonestByVehicle(from);
    }
    double[] byAnything = minutesToAGate();
    long latest = 0;
    for (Waiting each : waiting) {
      long itself = microseconds(minutesOf(each.leaveTick()) + byAnything[each.place()]);
      long out = getsAwayAlone(each) ? itself : Math.max(itself, byVehicle[sources.indexOf(each.place())]);
      latest = Math.max(latest, Math.min(out, Shuttle.NEVER));
    }
    return latest >= Shuttle.NEVER ? 0 : latest + leastAtDesk();
  }

  private long soonestByVehicle(int from) {
    long soonest = Shuttle.NEVER;
    for (Shuttle shuttle : problem.shuttles()) {
      long way = Arrays.stream(shuttle.loaded()[from]).min().orElse(Shuttle.NEVER);
      soonest = Math.min(soonest, way == Shuttle.NEVER ? way : shuttle.first()[from] + way);
    }
    return soonest;
  }

  /** For each place, at the greatest speed that anybody has. */
  private double[] minutesToAGate() {
    ExactWays ways = new ExactWays(situation, index, Double.POSITIVE_INFINITY, road -> true, place -> true);
    double[] soonest = new double[index.size()];
    Arrays.fill(soonest, Double.POSITIVE_INFINITY);
    for (Crossing sink : sinks) {
      double[] minutes = ways.minutesFrom(place(sink.inside()));
      Arrays.setAll(soonest, place -> Math.min(soonest[place], minutes[place]));
    }
    return soonest;
  }

  private long leastAtDesk() {
    double least = sinks.stream().mapToDouble(gate -> gate.minutesPerHousehold() + gate.minutesPerPerson()).min().orElse(0);
    return microseconds(least);
  }
}

package org.safepassage.plan.finish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Limits;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleSolver;

/**
 * Bringing some households out so that the last is across early, as trips to and fro: a vehicle loads where people wait, and unloads at the inside
 * of a first gate. Ways are the fastest that there are, in microseconds and not rounded to ticks; losses, opening hours, desks, range and what is gathered
 * are left out, so that no plan is faster.
 */
public final class FinishTask {
  /** A proof of few trips takes so many at most; of many no more time is there. */
  private static final int MOST_STEPS = 20_000;

  private final Situation situation;
  private final Set<HouseholdId> who;
  private final List<Integer> sources;
  private final List<Crossing> sinks;
  private final List<VehicleId> vehicles;
  private final ShuttleProblem problem;
  private final FinishLimits limits;

  /** @param who is to be brought out */
  public FinishTask(Situation situation, Set<HouseholdId> who) {
    this.situation = situation;
    this.who = InOrder.set(who);
    Map<PlaceId, Integer> index = new HashMap<>();
    situation.operation().places().forEach(place -> index.put(place.id(), index.size()));
    List<Waiting> waiting = Waiting.list(situation, index, who);
    sources = waiting.stream().map(Waiting::place).distinct().sorted().toList();
    sinks = listSinks();
    FleetShuttles fleet = new FleetShuttles(situation, index, waiting, sources, sinks);
    vehicles = fleet.vehicles();
    problem = new ShuttleProblem(fleet.shuttles(), demand(waiting), sinks.stream().mapToInt(this::roomAt).toArray());
    limits = new FinishLimits(situation, index, waiting, sources, sinks);
  }

  /** Who is on journeys. */
  public static Set<HouseholdId> householdsOf(List<Journey> journeys) {
    Set<HouseholdId> households = new LinkedHashSet<>();
    journeys.forEach(journey -> households.add(journey.household()));
    return households;
  }

  /** Of usable chains; none that never opens. */
  private List<Crossing> listSinks() {
    Map<CrossingId, Crossing> crossings = new LinkedHashMap<>();
    situation.operation().crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    return situation.operation().chains().stream()
        .filter(situation::isUsable)
        .map(chain -> chain.crossings().getFirst())
        .distinct()
        .filter(id -> !situation.getCrossing(id).windows().isEmpty())
        .map(id -> Objects.requireNonNull(crossings.get(id)))
        .toList();
  }

  private int[] demand(List<Waiting> waiting) {
    Map<Integer, Integer> people = new HashMap<>();
    waiting.forEach(each -> people.merge(each.place(), each.people(), Integer::sum));
    return sources.stream().mapToInt(place -> people.getOrDefault(place, 0)).toArray();
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

  /** Who is to be brought out. */
  public Set<HouseholdId> who() {
    return who;
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

  /** Trips of which the last ends early; none where a plan may bring people out otherwise, or none were found. */
  public Optional<ShuttleAnswer> solve(long seed, int steps) {
    boolean isEmpty = vehicles.isEmpty() || sources.isEmpty() || sinks.isEmpty();
    return isEmpty || !limits.isAllByTrips() ? Optional.empty() : ShuttleSolver.solve(problem, seed, Math.clamp(steps, 1, MOST_STEPS));
  }

  /** What no plan that brings the same people out undercuts, by trips that {@link #solve} found or without. */
  public FinishBound bound(Optional<ShuttleAnswer> answer) {
    long alone = limits.latestAlone(problem);
    long byTrips = answer.map(found -> found.bound() + limits.leastAtDesk()).orElse(0L);
    return byTrips < alone || byTrips == 0
        ? new FinishBound(alone, "whoever takes longest, with everything to themselves")
        : new FinishBound(byTrips, "trips to and fro of all vehicles");
  }
}

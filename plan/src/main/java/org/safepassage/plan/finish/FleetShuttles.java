package org.safepassage.plan.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.Shuttle;

/** The fleet as shuttles: how long each vehicle takes between where people wait and the gates, and from its base at first. */
final class FleetShuttles {
  private final Situation situation;
  private final Map<PlaceId, Integer> index;
  private final List<Waiting> waiting;
  private final List<Integer> sources;
  private final List<Crossing> sinks;
  private final List<Shuttle> shuttles = new ArrayList<>();
  private final List<VehicleId> vehicles = new ArrayList<>();

  /**
   * @param index of each place
   * @param sources places by index
   * @param sinks gates, at the insides of which people get out
   */
  FleetShuttles(Situation situation, Map<PlaceId, Integer> index, List<Waiting> waiting, List<Integer> sources, List<Crossing> sinks) {
    this.situation = situation;
    this.index = index;
    this.waiting = waiting;
    this.sources = sources;
    this.sinks = sinks;
    int people = waiting.stream().mapToInt(Waiting::people).sum();
    for (VehicleGroup group : situation.operation().vehicleGroups()) {
      int capacity = capacityOf(group);
      // Each loaded vehicle carries somebody: more than there are people are of no use.
      int there = capacity < 1 ? 0 : Math.min(situation.getVehiclesThere(group.id()), people);
      if (there > 0) {
        add(group, there, shuttleOf(group, capacity));
      }
    }
  }

  private void add(VehicleGroup group, int there, Shuttle shuttle) {
    for (int number = 1; number <= there; number++) {
      shuttles.add(shuttle);
      vehicles.add(new VehicleId(group.id(), number));
    }
  }

  List<Shuttle> shuttles() {
    return shuttles;
  }

  /** For each shuttle. */
  List<VehicleId> vehicles() {
    return vehicles;
  }

  /** People whom it carries at most: wheelchair places count where somebody needs more than a seat. */
  private int capacityOf(VehicleGroup group) {
    int seats = situation.operation().policy().reserve().seatsOf(group);
    return waiting.stream().allMatch(Waiting::needSeats) ? seats : seats + group.wheelchairPlaces() + group.stretcherPlaces();
  }

  private Shuttle shuttleOf(VehicleGroup group, int capacity) {
    ExactWays ways = waysOf(group);
    double[] fromBase = ways.minutesFrom(placeOf(group.base()));
    double ready = ExactWays.minutesOf(situation, Math.max(0, group.availableFrom().map(situation::tickNotBefore).orElse(0)));
    long[] first = new long[sources.size()];
    long[][] loaded = new long[sources.size()][sinks.size()];
    long[][] back = new long[sinks.size()][sources.size()];
    for (int from = 0; from < first.length; from++) {
      double there = ready + fromBase[sources.get(from)] + group.stopMinutes();
      first[from] = ExactWays.microseconds(Math.max(there, ExactWays.minutesOf(situation, leaveTick(sources.get(from)))));
      for (int to = 0; to < sinks.size(); to++) {
        int gate = placeOf(sinks.get(to).inside());
        loaded[from][to] = Math.max(1, ExactWays.microseconds(ways.minutesFrom(sources.get(from))[gate] + group.stopMinutes()));
        back[to][from] = ExactWays.microseconds(ways.minutesFrom(gate)[sources.get(from)] + group.stopMinutes());
      }
    }
    return new Shuttle(capacity, first, loaded, back);
  }

  private int placeOf(PlaceId id) {
    return index.getOrDefault(id, -1);
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
}

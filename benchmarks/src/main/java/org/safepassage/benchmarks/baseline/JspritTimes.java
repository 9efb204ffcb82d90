package org.safepassage.benchmarks.baseline;

import com.graphhopper.jsprit.core.problem.Capacity;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingActivityCosts;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What takes time, as jsprit asks for it, in ticks. Minutes for a stop are part of the way there, so that two who board at one stop
 * take them once; seconds for each person are the time of service. Whoever departs does so at a whole tick.
 */
final class JspritTimes implements VehicleRoutingTransportCosts, VehicleRoutingActivityCosts {
  /** What only floating point adds. */
  private static final double ROUNDING = 1e-6;

  /** How a vehicle travels and loads; {@code ways} by place and place. */
  private record Kind(List<List<List<Ways.Way>>> ways, double stopTicks, double personTicks) {}

  private final int places;
  private final double never;
  private final Map<String, Kind> kindOf = new HashMap<>();
  private final List<Kind> kinds = new ArrayList<>();

  JspritTimes(Scene scene) {
    places = scene.places;
    never = 10.0 * scene.horizon;
    Map<Integer, Kind> byGroup = new HashMap<>();
    double tick = scene.operation.tickSeconds();
    for (Scene.Vehicle vehicle : scene.vehicles) {
      // All ways beforehand: two threads ask.
      Kind kind =
          byGroup.computeIfAbsent(
              vehicle.groupIndex(),
              g -> new Kind(table(vehicle.ways()), vehicle.group().stopMinutes() * 60 / tick, vehicle.group().secondsPerPerson() / tick));
      kindOf.put(idOf(vehicle), kind);
    }
    kinds.addAll(byGroup.values());
  }

  static String idOf(Scene.Vehicle vehicle) {
    return vehicle.groupIndex() + "-" + vehicle.number();
  }

  /** A place where people board or leave. */
  Location at(int place) {
    return Location.newInstance(place);
  }

  /** A base before the first stop: to board there is a stop like any other. */
  Location base(int place) {
    return Location.newInstance(places + place);
  }

  /** The least that any vehicle takes for so many people to board. */
  double leastService(int people) {
    return kinds.stream().mapToDouble(kind -> kind.personTicks * people).min().orElse(0);
  }

  static int wholeTick(double time) {
    return (int) Math.ceil(time - ROUNDING);
  }

  private List<List<List<Ways.Way>>> table(Ways ways) {
    return IntStream.range(0, places).mapToObj(a -> IntStream.range(0, places).mapToObj(b -> List.copyOf(ways.list(a, b))).toList()).toList();
  }

  /** All kinds where jsprit names no vehicle, as when it looks for neighbours. */
  private List<Kind> listKinds(@Nullable Vehicle vehicle) {
    Kind kind = vehicle == null ? null : kindOf.get(vehicle.getId());
    return kind == null ? kinds : List.of(kind);
  }

  @Override
  public double getTransportTime(Location from, Location to, double departure, Driver driver, @Nullable Vehicle vehicle) {
    if (from.getIndex() == to.getIndex()) {
      return 0;
    }
    return listKinds(vehicle).stream().mapToDouble(kind -> ticks(kind, from, to, departure)).min().orElse(never);
  }

  private double ticks(Kind kind, Location from, Location to, double departure) {
    if (placeOf(from) == placeOf(to)) {
      return kind.stopTicks;
    }
    int leave = wholeTick(departure);
    for (Ways.Way way : kind.ways.get(placeOf(from)).get(placeOf(to))) {
      if (leave <= way.latestTick()) {
        return leave + way.ticks() + kind.stopTicks - departure;
      }
    }
    return never;
  }

  @Override
  public double getBackwardTransportTime(Location from, Location to, double arrival, Driver driver, @Nullable Vehicle vehicle) {
    if (from.getIndex() == to.getIndex()) {
      return 0;
    }
    return listKinds(vehicle).stream().mapToDouble(kind -> ticksBack(kind, from, to, arrival)).min().orElse(never);
  }

  /** So long before an arrival one has to leave at the latest. */
  private double ticksBack(Kind kind, Location from, Location to, double arrival) {
    if (placeOf(from) == placeOf(to)) {
      return kind.stopTicks;
    }
    double there = Math.floor(arrival - kind.stopTicks + ROUNDING);
    return kind.ways.get(placeOf(from)).get(placeOf(to)).stream()
        .mapToDouble(way -> arrival - Math.min(there - way.ticks(), way.latestTick()))
        .min()
        .orElse(never);
  }

  private int placeOf(Location location) {
    return location.getIndex() % places;
  }

  @Override
  public double getTransportCost(Location from, Location to, double departure, Driver driver, @Nullable Vehicle vehicle) {
    return getTransportTime(from, to, departure, driver, vehicle);
  }

  @Override
  public double getBackwardTransportCost(Location from, Location to, double arrival, Driver driver, @Nullable Vehicle vehicle) {
    return getBackwardTransportTime(from, to, arrival, driver, vehicle);
  }

  @Override
  public double getDistance(Location from, Location to, double departure, @Nullable Vehicle vehicle) {
    return listKinds(vehicle).stream().mapToDouble(kind -> from.getIndex() == to.getIndex() ? 0 : ticks(kind, from, to, departure)).min().orElse(never);
  }

  @Override
  public double getActivityCost(TourActivity activity, double arrival, Driver driver, Vehicle vehicle) {
    return 0;
  }

  @Override
  public double getActivityDuration(TourActivity activity, double arrival, Driver driver, @Nullable Vehicle vehicle) {
    int people = people(activity.getSize());
    return people == 0 ? 0 : listKinds(vehicle).stream().mapToDouble(kind -> kind.personTicks * people).min().orElse(0);
  }

  /** Those who leave count as negative loads. */
  private static int people(Capacity loads) {
    return IntStream.range(0, loads.getNuOfDimensions()).map(i -> Math.abs(loads.get(i))).sum();
  }
}

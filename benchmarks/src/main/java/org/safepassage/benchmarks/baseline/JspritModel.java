package org.safepassage.benchmarks.baseline;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.DeliverShipment;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safepassage.benchmarks.OnePlanning;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/**
 * The vehicles' part of the movement problem for jsprit, a library for vehicle routing (ruin and recreate, Schrimpf 2000): a shipment
 * for each rider that needs a ride, from its place to the inside of {@link OneGate one first gate}; times as in {@link JspritTimes}.
 * Who is brought there then passes the desks by {@link DeskRepair}.
 */
public final class JspritModel {
  static final List<String> LEFT_OUT =
      List.of(
          "time at the desks, guarantees and caps (only afterwards, by the repair)",
          "units whole over several places (only afterwards)",
          "which of several first gates (chosen beforehand)",
          "walking or driving to another place to board there",
          "how many may wait at a gate and how long, and how many unnoticed (how long unnoticed it holds)",
          "the longest time from first to last passage",
          "all of a chain behind its first gate, and camps",
          "how many pick-ups a run may have, and that it ends at one gate",
          "what the unrestricted model leaves out");

  private static final long SEED = 1;
  private static final int THREADS = OnePlanning.THREADS;

  /** Brought to a gate, each rider by itself; and through after the repair, in whole units, with those who need no ride. */
  public record Result(long broughtWeight, long broughtPeople, long weight, long people, double seconds) {}

  private final Scene scene;
  private final int[] gates;
  private final JspritTimes times;

  public JspritModel(Scene scene) {
    this.scene = scene;
    gates = OneGate.choose(scene);
    times = new JspritTimes(scene);
  }

  /** @param iterations at most so many, of ruin and recreate each */
  public Result solve(double seconds, int iterations) {
    int[] thereTicks = new int[scene.riders.size()];
    boolean[] isBrought = new boolean[scene.riders.size()];
    for (int r = 0; r < thereTicks.length; r++) {
      thereTicks[r] = gateOf(r) == OneGate.NONE ? -1 : OneGate.arrivesAlone(scene.riders.get(r), gateOf(r));
    }
    List<Shipment> shipments = shipments(thereTicks);
    long began = System.nanoTime();
    if (!shipments.isEmpty() && !scene.vehicles.isEmpty()) {
      search(shipments, seconds, iterations).getRoutes().forEach(route -> readArrivals(route, thereTicks, isBrought));
    }
    return result(thereTicks, isBrought, (System.nanoTime() - began) / 1e9);
  }

  private int gateOf(int rider) {
    return gates[scene.riders.get(rider).unit()];
  }

  private long weight(int rider) {
    Scene.Rider who = scene.riders.get(rider);
    long weight = 0;
    for (int i = 0; i < who.people().size(); i++) {
      weight += (long) who.people().get(i) * scene.operation.households().get(who.households().get(i)).weight();
    }
    return weight;
  }

  private static int people(Scene.Rider rider) {
    return rider.people().stream().mapToInt(i -> i).sum();
  }

  private List<Shipment> shipments(int[] thereTicks) {
    List<Shipment> shipments = new ArrayList<>();
    for (int r = 0; r < scene.riders.size(); r++) {
      if (thereTicks[r] < 0 && gateOf(r) != OneGate.NONE) {
        addShipment(r, shipments);
      }
    }
    return shipments;
  }

  /** None for whom no moment is left. */
  private void addShipment(int r, List<Shipment> shipments) {
    Scene.Rider rider = scene.riders.get(r);
    double service = times.leastService(people(rider));
    double ready = Math.max(0, rider.reach().getOrDefault(rider.place(), 0) - service);
    double lost = Math.min(scene.lostTick[rider.place()], scene.horizon) - service;
    double earliest = earliestAt(r);
    double latest = latestAt(r) - service;
    if (ready > lost || latest < earliest) {
      return;
    }
    Shipment.Builder shipment = Shipment.Builder.newInstance(Integer.toString(r));
    for (int i = 0; i < rider.loads().length; i++) {
      shipment.addSizeDimension(i, rider.loads()[i]);
    }
    shipment.setPickupLocation(times.at(rider.place())).addPickupTimeWindow(ready, lost);
    shipment.setDeliveryLocation(times.at(scene.gates.get(gateOf(r)).inside())).addDeliveryTimeWindow(earliest, latest);
    shipments.add(shipment.build());
  }

  /** Nobody is at a gate longer before anybody can pass than they stay unnoticed there. */
  private int earliestAt(int r) {
    int unnoticed = scene.gates.get(gateOf(r)).unnoticedTicks();
    return unnoticed == Limits.NONE ? 0 : Math.max(0, scene.firstPassageFrom - unnoticed);
  }

  /** When it has to be at its gate: in time for one passage before the last window closes. */
  private int latestAt(int r) {
    Scene.Gate gate = scene.gates.get(gateOf(r));
    int closes = gate.windows().stream().mapToInt(TickWindow::closesTick).max().orElse(-1);
    int desk = scene.riders.get(r).households().stream().mapToInt(h -> scene.deskTicks(gateOf(r), h)).max().orElse(0);
    return Math.min(Math.min(closes, gate.lostTick()), scene.horizon) - desk;
  }

  private VehicleRoutingProblem problem(List<Shipment> shipments) {
    VehicleRoutingProblem.Builder problem = VehicleRoutingProblem.Builder.newInstance();
    problem.setFleetSize(VehicleRoutingProblem.FleetSize.FINITE).setRoutingCost(times).setActivityCosts(times);
    scene.vehicles.forEach(vehicle -> problem.addVehicle(vehicle(vehicle)));
    shipments.forEach(problem::addJob);
    return problem.build();
  }

  private VehicleImpl vehicle(Scene.Vehicle vehicle) {
    VehicleTypeImpl.Builder type = VehicleTypeImpl.Builder.newInstance(Integer.toString(vehicle.groupIndex()));
    for (int i = 0; i < vehicle.places().length; i++) {
      type.addCapacityDimension(i, vehicle.places()[i]);
    }
    return VehicleImpl.Builder.newInstance(JspritTimes.idOf(vehicle))
        .setType(type.build())
        .setStartLocation(times.base(vehicle.base()))
        .setEarliestStart(vehicle.fromTick())
        .setLatestArrival(Math.max(vehicle.fromTick(), vehicle.untilTick()))
        .setReturnToDepot(false)
        .build();
  }

  private VehicleRoutingProblemSolution search(List<Shipment> shipments, double seconds, int iterations) {
    VehicleRoutingAlgorithm algorithm =
        Jsprit.Builder.newInstance(problem(shipments))
            .setProperty(Jsprit.Parameter.THREADS, Integer.toString(THREADS))
            .setRandom(new Random(SEED))
            .setObjectiveFunction(this::cost)
            .buildAlgorithm();
    algorithm.setMaxIterations(iterations);
    TimeTermination time = new TimeTermination(Math.round(seconds * 1000));
    algorithm.setPrematureAlgorithmTermination(time);
    algorithm.addListener(time);
    return Solutions.bestOf(algorithm.searchSolutions());
  }

  /** The weight left behind first, then ticks driven: no detour takes as long as ten whole plans. */
  private double cost(VehicleRoutingProblemSolution solution) {
    double behind = solution.getUnassignedJobs().stream().mapToLong(job -> weight(riderOf(job))).sum();
    return behind * 10 * scene.horizon + solution.getRoutes().stream().mapToDouble(this::ticksDriven).sum();
  }

  private static int riderOf(Job job) {
    return Integer.parseInt(job.getId());
  }

  private double ticksDriven(VehicleRoute route) {
    double ticks = 0;
    Location here = route.getStart().getLocation();
    double leaves = route.getStart().getEndTime();
    for (TourActivity stop : route.getActivities()) {
      ticks += times.getTransportTime(here, stop.getLocation(), leaves, route.getDriver(), route.getVehicle());
      here = stop.getLocation();
      leaves = stop.getEndTime();
    }
    return ticks;
  }

  /** All who leave at one stop are there when the stop ends. */
  private void readArrivals(VehicleRoute route, int[] thereTicks, boolean[] isBrought) {
    List<TourActivity> stops = route.getActivities();
    int there = 0;
    for (int i = stops.size() - 1; i >= 0; i--) {
      if (i + 1 == stops.size() || stops.get(i + 1).getLocation().getIndex() != stops.get(i).getLocation().getIndex()) {
        there = JspritTimes.wholeTick(stops.get(i).getEndTime());
      }
      if (stops.get(i) instanceof DeliverShipment delivery) {
        thereTicks[riderOf(delivery.getJob())] = there;
        isBrought[riderOf(delivery.getJob())] = true;
      }
    }
  }

  private Result result(int[] thereTicks, boolean[] isBrought, double seconds) {
    long weight = 0;
    long people = 0;
    for (int r = 0; r < isBrought.length; r++) {
      weight += isBrought[r] ? weight(r) : 0;
      people += isBrought[r] ? people(scene.riders.get(r)) : 0;
    }
    List<Scene.Unit> through = new DeskRepair(scene, gates, thereTicks, isBrought).through();
    return new Result(
        weight, people, through.stream().mapToLong(Scene.Unit::weight).sum(), through.stream().mapToLong(Scene.Unit::people).sum(), seconds);
  }
}

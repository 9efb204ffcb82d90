package org.safepassage.benchmarks.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleId;

/** What a plan's vehicles do, as trips: from which place, to which, with how many people. */
public final class PlannedTrips {
  /** One ride of people who board together and leave together. */
  public record Trip(PlaceId from, PlaceId to, int people) {}

  private record Ends(int board, int alight) {}

  private PlannedTrips() {}

  /** Of each vehicle that moves anybody, in order. */
  public static Map<VehicleId, List<Trip>> of(Plan plan) {
    Map<String, Map<Ends, Integer>> riders = new LinkedHashMap<>();
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        for (Leg leg : approach.legs()) {
          if (leg instanceof Leg.Ride ride) {
            riders.computeIfAbsent(ride.run(), run -> new LinkedHashMap<>()).merge(new Ends(ride.boardStop(), ride.alightStop()), approach.members().size(), Integer::sum);
          }
        }
      }
    }
    Map<VehicleId, List<Trip>> trips = new LinkedHashMap<>();
    List<Run> runs = new ArrayList<>(plan.runs());
    runs.sort(Comparator.comparingInt(run -> run.stops().getFirst().arriveTick()));
    for (Run run : runs) {
      riders.getOrDefault(run.id(), Map.of())
          .forEach((ends, count) -> trips.computeIfAbsent(run.vehicle(), vehicle -> new ArrayList<>()).add(trip(run, ends, count)));
    }
    return trips;
  }

  private static Trip trip(Run run, Ends ends, int people) {
    return new Trip(run.stops().get(ends.board).place(), run.stops().get(ends.alight).place(), people);
  }
}

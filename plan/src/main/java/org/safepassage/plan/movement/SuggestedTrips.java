package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.plan.movement.bound.BoundTrip;

/**
 * The trips of which the bound's best mixture is made, as suggestions for vehicles that are free: from where, about when, and for whom. The mixture sees all
 * vehicles and desks over all the time at once, which no vehicle sees that takes what is best next.
 */
final class SuggestedTrips {
  /** There are none. */
  static final SuggestedTrips NONE = new SuggestedTrips(1, Map.of());

  /** A vehicle may come so much later or earlier to where a suggested trip starts. */
  private static final double MOST_MINUTES_APART = 30;

  /** For each so many minutes a suggestion counts for less by a factor of e. */
  private static final double MINUTES_TO_FADE = 12;

  /** The least of the factor by which chance changes what a suggestion is worth; the most is one more. */
  private static final double LEAST_CHANCE = 0.2;

  /** So many are tried for a vehicle. */
  private static final int MOST_TRIED = 3;

  /** For trips from a base. */
  private static final int FROM_BASE = -1;

  /** The index of a unit, and the place where it boards. */
  record Boarding(int unit, int place) {}

  /**
   * One suggestion.
   *
   * @param fromPlace the inside of the gate where it starts, or {@link #FROM_BASE}
   */
  record SuggestedTrip(int fromPlace, int startTick, int gate, List<Boarding> boardings, double share) {}

  private final double minutesPerTick;

  /** By vehicle group. */
  private final Map<Integer, List<SuggestedTrip>> byGroup;

  private SuggestedTrips(double minutesPerTick, Map<Integer, List<SuggestedTrip>> byGroup) {
    this.minutesPerTick = minutesPerTick;
    this.byGroup = byGroup;
  }

  static SuggestedTrips of(MovementProblem problem, List<BoundTrip> trips) {
    return trips.isEmpty() ? NONE : new Reading(problem).read(trips);
  }

  boolean isEmpty() {
    return byGroup.isEmpty();
  }

  /** The best few for a vehicle's next trip by how often the mixture makes them, how near in time they start and how many of their people are left; with chance in it. */
  List<SuggestedTrip> listFor(Mover mover, TripClock.Free free, boolean isAtBase, WaitingUnits waiting, SplittableRandom random) {
    record Rated(SuggestedTrip trip, double worth) {}
    List<Rated> rated = new ArrayList<>();
    int from = isAtBase ? FROM_BASE : free.place();
    for (SuggestedTrip trip : byGroup.getOrDefault(mover.group(), List.of())) {
      double worth = trip.fromPlace == from ? worth(trip, free.tick(), waiting) : 0;
      if (worth > 0) {
        rated.add(new Rated(trip, worth * (LEAST_CHANCE + random.nextDouble())));
      }
    }
    rated.sort(Comparator.comparingDouble(each -> -each.worth));
    return rated.stream().limit(MOST_TRIED).map(Rated::trip).toList();
  }

  private double worth(SuggestedTrip trip, int tick, WaitingUnits waiting) {
    double minutesApart = trip.fromPlace == FROM_BASE ? 0 : Math.abs(trip.startTick - tick) * minutesPerTick;
    if (minutesApart > MOST_MINUTES_APART) {
      return 0;
    }
    int left = 0;
    for (Boarding boarding : trip.boardings) {
      left += waiting.mayRide(boarding.unit) ? 1 : 0;
    }
    double part = left / (double) trip.boardings.size();
    return trip.share * part * part * Math.exp(-minutesApart / MINUTES_TO_FADE);
  }

  /** Finds units, places and gates by what they are called. */
  private static final class Reading {
    private record Start(HouseholdId household, PlaceId home) {}

    private final MovementProblem problem;

    /** Units that start at one place, by each of their households. */
    private final Map<Start, Integer> units = new HashMap<>();

    private final Map<PlaceId, Integer> placeNumbers = new HashMap<>();
    private final Map<CrossingId, Integer> gateNumbers = new HashMap<>();

    Reading(MovementProblem problem) {
      this.problem = problem;
      Operation operation = problem.situation().operation();
      operation.places().forEach(place -> placeNumbers.put(place.id(), placeNumbers.size()));
      operation.crossings().forEach(crossing -> gateNumbers.put(crossing.id(), gateNumbers.size()));
      problem.units().stream().filter(this::startsAtOnePlace).forEach(unit -> add(unit, operation));
    }

    private boolean startsAtOnePlace(MovingUnit unit) {
      return Arrays.stream(unit.riders()).map(r -> problem.riders().get(r).place()).distinct().count() == 1;
    }

    private void add(MovingUnit unit, Operation operation) {
      for (int r : unit.riders()) {
        Rider rider = problem.riders().get(r);
        PlaceId home = operation.places().get(rider.place()).id();
        rider.parts().forEach(part -> units.put(new Start(operation.households().get(part.household()).id(), home), unit.index()));
      }
    }

    SuggestedTrips read(List<BoundTrip> trips) {
      List<VehicleGroup> vehicleGroups = problem.situation().operation().vehicleGroups();
      Map<Integer, List<SuggestedTrip>> byGroup = new HashMap<>();
      for (BoundTrip trip : trips) {
        SuggestedTrip suggested = suggested(trip);
        for (int group = 0; group < vehicleGroups.size(); group++) {
          if (!suggested.boardings.isEmpty() && trip.groups().contains(vehicleGroups.get(group).id())) {
            byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(suggested);
          }
        }
      }
      return new SuggestedTrips(problem.tickSeconds() / 60.0, byGroup);
    }

    private SuggestedTrip suggested(BoundTrip trip) {
      Map<Integer, Integer> places = new LinkedHashMap<>();
      for (BoundTrip.Boarding boarding : trip.boardings()) {
        Integer unit = units.get(new Start(boarding.household(), boarding.home()));
        if (unit != null) {
          places.putIfAbsent(unit, numberOf(boarding.at()));
        }
      }
      List<Boarding> boardings = places.entrySet().stream().map(each -> new Boarding(each.getKey(), each.getValue())).toList();
      return new SuggestedTrip(trip.from().map(this::numberOf).orElse(FROM_BASE), trip.startTick(), Objects.requireNonNull(gateNumbers.get(trip.gate())), boardings, trip.share());
    }

    private int numberOf(PlaceId place) {
      return Objects.requireNonNull(placeNumbers.get(place));
    }
  }
}

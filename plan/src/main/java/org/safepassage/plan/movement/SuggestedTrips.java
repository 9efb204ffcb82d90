package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.safepassage.operation.Operation;
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

  /** Those trips by the numbers that a problem gives to units, places, gates and vehicle groups. */
  static SuggestedTrips of(MovementProblem problem, List<BoundTrip> trips) {
    Operation operation = problem.situation().operation();
    Map<Integer, List<SuggestedTrip>> byGroup = new HashMap<>();
    for (BoundTrip trip : trips) {
      SuggestedTrip suggested = suggested(problem, trip);
      for (int group = 0; group < operation.vehicleGroups().size(); group++) {
        if (!suggested.boardings.isEmpty() && trip.groups().contains(operation.vehicleGroups().get(group).id())) {
          byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(suggested);
        }
      }
    }
    return new SuggestedTrips(problem.tickSeconds() / 60.0, byGroup);
  }

  /** With the units that start at one place, each once. */
  private static SuggestedTrip suggested(MovementProblem problem, BoundTrip trip) {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    for (BoundTrip.Boarding boarding : trip.boardings()) {
      int unit = problem.unitOf(boarding.household());
      if (unit >= 0 && problem.startsAtOnePlace(problem.units().get(unit))) {
        places.putIfAbsent(unit, problem.roadways().indexOf(boarding.at()));
      }
    }
    List<Boarding> boardings = places.entrySet().stream().map(each -> new Boarding(each.getKey(), each.getValue())).toList();
    int from = trip.from().map(problem.roadways()::indexOf).orElse(FROM_BASE);
    return new SuggestedTrip(from, trip.startTick(), problem.gateOf(trip.gate()).index(), boardings, trip.share());
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
}

package org.safepassage.plan.movement.bound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.solve.chain.Trip;

/**
 * A trip of vehicles in the mixture of trips that the bound comes down to. It keeps to the rules of the relaxation only, and the mixture may make half of it.
 *
 * @param groups whose vehicles may make it
 * @param from the fence where another trip ended; empty: it starts at the base
 * @param startTick when the vehicle is there
 * @param boardings in the order of boarding
 * @param share how often the mixture makes it, above 0
 */
public record BoundTrip(Set<VehicleGroupId> groups, Optional<PlaceId> from, int startTick, List<Boarding> boardings, CrossingId gate, double share) {

  /** Some of a household, and where they board. */
  public record Boarding(HouseholdId household, PlaceId at) {}

  public BoundTrip {
    groups = Set.copyOf(groups);
    boardings = List.copyOf(boardings);
  }

  static BoundTrip of(Relaxation relaxation, PricedTrip priced, double share) {
    Trip trip = priced.trip();
    Set<VehicleGroupId> groups =
        relaxation.fleets().get(priced.fleet()).bases().stream()
            .filter(base -> priced.base() == Evaluator.AT_GATE || base.index() == priced.base())
            .map(Fleet.Base::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<PlaceId> from = priced.base() == Evaluator.AT_GATE ? Optional.of(relaxation.places().get(trip.startNode())) : Optional.empty();
    List<Boarding> boardings =
        IntStream.range(0, trip.keys().size())
            .mapToObj(i -> new Boarding(relaxation.riders().get(trip.keys().get(i)).household(), relaxation.places().get(trip.nodes().get(i))))
            .distinct() // The best walk may bring somebody twice, which only makes the bound looser.
            .toList();
    return new BoundTrip(groups, from, trip.startTick(), boardings, relaxation.gates().get(priced.gate()).id(), share);
  }
}

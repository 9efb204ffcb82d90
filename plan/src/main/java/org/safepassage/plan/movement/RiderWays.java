package org.safepassage.plan.movement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.solve.path.TimedPath;

/** By what way a rider goes on a plan, as the search could have written it. */
final class RiderWays {
  private final MovementProblem problem;
  private final PlanLookup lookup;
  private final TripClock clock;

  /** A rider's ride, or its way without one. */
  sealed interface Way {
    record Ride(String run, TimedTrip.Boarding boarding) implements Way {}

    record Own(Draft.Direct direct) implements Way {}
  }

  RiderWays(MovementProblem problem, PlanLookup lookup, TripClock clock) {
    this.problem = problem;
    this.lookup = lookup;
    this.clock = clock;
  }

  /** All its parts go the same way. */
  Optional<Way> find(Rider rider) {
    Set<List<Leg>> legs = new LinkedHashSet<>();
    int leave = 0;
    for (Rider.Part part : rider.parts()) {
      MemberGroup group = problem.situation().getHousehold(problem.situation().operation().households().get(part.household()).id()).groups().get(part.group());
      Set<MemberId> members = new LinkedHashSet<>(group.members().stream().map(Member::id).toList());
      Journey journey = lookup.findJourney(part.household());
      Optional<Approach> approach =
          journey == null
              ? Optional.empty()
              : journey.approaches().stream().filter(it -> it.from().equals(group.place()) && members.equals(new LinkedHashSet<>(it.members()))).findFirst();
      if (approach.isEmpty()) {
        return Optional.empty();
      }
      legs.add(approach.get().legs());
      leave = approach.get().leaveTick();
    }
    return legs.size() == 1 ? wayOf(rider, legs.iterator().next(), leave) : Optional.empty();
  }

  private Optional<Way> wayOf(Rider rider, List<Leg> legs, int leave) {
    Leg.@Nullable Ride ride = !legs.isEmpty() && legs.getLast() instanceof Leg.Ride last ? last : null;
    List<Leg> own = ride == null ? legs : legs.subList(0, legs.size() - 1);
    if (own.size() > 1 || (own.size() == 1 && own.getFirst() instanceof Leg.Ride) || (ride != null && !lookup.goesToTheEnd(ride))) {
      return Optional.empty();
    }
    TimedPath way = own.isEmpty() ? TimedPath.NOWHERE : pathOf(own.getFirst());
    Trip.Mode mode = own.isEmpty() && ride != null ? Trip.Mode.HOME : !own.isEmpty() && own.getFirst() instanceof Leg.Drive ? Trip.Mode.CAR : Trip.Mode.FOOT;
    Trip.Boarder boarder = new Trip.Boarder(rider, mode, Math.min(leave, rider.earliestLeaveTick()));
    if (ride != null) {
      return Optional.of(new Way.Ride(ride.run(), new TimedTrip.Boarding(boarder, ride.boardStop(), leave, way)));
    }
    int free = way.isEmpty() ? rider.earliestLeaveTick() : way.arriveTick();
    return Optional.of(new Way.Own(new Draft.Direct(new TimedTrip.Boarding(boarder, 0, way.isEmpty() ? free : leave, way), free)));
  }

  private TimedPath pathOf(Leg leg) {
    return switch (leg) {
      case Leg.Walk(var roads) -> clock.wayOf(roads);
      case Leg.Drive(var roads) -> clock.wayOf(roads);
      case Leg.Ride it -> TimedPath.NOWHERE;
      case Leg.Passage it -> TimedPath.NOWHERE;
    };
  }
}

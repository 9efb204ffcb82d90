package org.safepassage.operation;

import java.time.Instant;
import java.util.List;

/** What a report says of its subject. */
public sealed interface Claim {

  /** Place, area or road: this party holds it. */
  record HeldBy(PartyId party) implements Claim {}

  /** Place, area or road: it will be lost; 5, 50 and 95 % points, a planner's estimate. */
  record LossExpected(Instant earliest, Instant likely, Instant latest) implements Claim {
    public LossExpected {
      if (likely.isBefore(earliest) || latest.isBefore(likely)) {
        throw new IllegalArgumentException("loss " + earliest + " " + likely + " " + latest + " is not in order");
      }
    }
  }

  /** Place, area or road: no loss is expected any more. */
  record NoLossExpected() implements Claim {}

  /** Road: cut, nobody passes. */
  record Cut() implements Claim {}

  /** Road: passable. */
  record Passable() implements Claim {}

  /** Crossing: the state of its permission, and the chance (0 to 1) that it will hold. */
  record Permission(PermissionState state, double chance) implements Claim {}

  /** Crossing: all windows that it will have. */
  record Windows(List<TimeWindow> windows) implements Claim {
    public Windows {
      windows = List.copyOf(windows);
    }
  }

  /** Pledge: its state, its size in its own unit, and the chance (0 to 1) that it will hold. */
  record Pledged(PledgeState state, int units, double chance) implements Claim {}

  /** Pledge: it expires then. */
  record Expires(Instant at) implements Claim {}

  /** Camp: how many it takes. */
  record CampCapacity(int persons) implements Claim {}

  /** Camp: its guests must have left by then. */
  record LeaveBy(Instant at) implements Claim {}

  /** Vehicle group: how many of it there are. */
  record VehiclesThere(int count) implements Claim {}

  /** Household or member: is at this place. */
  record IsAt(PlaceId place) implements Claim {}

  /** Household: ready from then. */
  record ReadyFrom(Instant at) implements Claim {}

  /** Household: its answer. */
  record ConsentIs(Consent consent) implements Claim {}

  /** Household: where it stands in the headcount. */
  record StatusIs(HouseholdStatus status) implements Claim {}
}

package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlaceId;
import org.safepassage.solve.chain.Item;

/**
 * The members of a household who start at one place, as far as the bound sees them.
 *
 * @param unit index of who gets out together or not at all: its household, with those marked together with it
 * @param people in this group
 * @param householdPeople in the whole household: the group bears its share of the household's costs
 * @param seats places that it takes in a vehicle (wheelchairs and stretchers are counted apart)
 * @param value weight · people, in fixed point
 * @param exitClass index of its {@link ExitCosts} class
 * @param atGate arrival ticks of a way without a vehicle, for each gate; {@link Integer#MAX_VALUE} = none
 * @param boarding where and from when until when it can board; empty if a way without a vehicle is never worse
 */
record Rider(
    HouseholdId household,
    PlaceId home,
    int unit,
    int people,
    int householdPeople,
    int seats,
    int wheelchairs,
    int stretchers,
    long value,
    int exitClass,
    int homeNode,
    int[] atGate,
    List<Item> boarding) {

  Rider {
    boarding = List.copyOf(boarding);
  }

  /** Whether a vehicle with so many places of each sort can carry it. */
  boolean fitsInto(int seatsThere, int wheelchairPlaces, int stretcherPlaces) {
    return seats <= seatsThere && wheelchairs <= wheelchairPlaces && stretchers <= stretcherPlaces;
  }
}

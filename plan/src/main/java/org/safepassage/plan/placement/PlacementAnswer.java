package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Placement;

/**
 * Who settles where.
 *
 * @param placements in the order of the roster
 * @param unplaced households that pass without a place, in the order of the roster
 * @param unplacedNamed those of them of whom a gate demands a named place: they may not pass
 * @param peoplePlaced people with a place
 * @param peopleBeyond people who are in a camp after its date: placed, but departing later, or not placed at all
 * @param worth of the placements, see {@link Worth}
 * @param floors how far the groups' floors were reached
 * @param mostPeoplePlaced no placement of these guests, with as many named places where they are demanded and as many in time, places
 *     more: by prices that anybody can check, or because two different solvers found none
 * @param isProvenBest whether prices prove that no placement is better by the whole order of aims
 * @param proof the placement as a problem, and the answer with its certificate
 */
public record PlacementAnswer(
    List<Placement> placements,
    List<HouseholdId> unplaced,
    List<HouseholdId> unplacedNamed,
    int peoplePlaced,
    int peopleBeyond,
    int worth,
    List<FloorReached> floors,
    int mostPeoplePlaced,
    boolean isProvenBest,
    PlacementProof proof) {
  public PlacementAnswer {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
    unplacedNamed = List.copyOf(unplacedNamed);
    floors = List.copyOf(floors);
  }
}

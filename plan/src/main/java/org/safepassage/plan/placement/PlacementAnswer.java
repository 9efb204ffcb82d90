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
 * @param peopleBeyond of those, people who depart after the camp's date
 * @param worth of the placements, see {@link Worth}
 * @param mostPeoplePlaced no placement of these guests, with as many named places where they are demanded, places more: by
 *     prices that anybody can check, or because two different solvers found none
 * @param isProvenBest whether prices prove that no placement is better by the whole order of aims
 */
public record PlacementAnswer(
    List<Placement> placements,
    List<HouseholdId> unplaced,
    List<HouseholdId> unplacedNamed,
    int peoplePlaced,
    int peopleBeyond,
    int worth,
    int mostPeoplePlaced,
    boolean isProvenBest) {
  public PlacementAnswer {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
    unplacedNamed = List.copyOf(unplacedNamed);
  }
}

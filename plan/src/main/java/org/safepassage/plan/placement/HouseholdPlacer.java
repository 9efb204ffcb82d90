package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentSolver;

/**
 * Places whole households at hosts: most people with a named place where a gate demands one, then most people placed, then fewest
 * beyond the camp's date, then the greatest worth. Exact where {@link PlacementAnswer#isProvenBest} says so.
 */
public final class HouseholdPlacer {
  private final Situation situation;

  public HouseholdPlacer(Situation situation) {
    this.situation = situation;
  }

  /** Places everybody who moves; the same journeys give the same answer always. */
  public PlacementAnswer place(List<Journey> journeys) {
    List<Guest> guests = new Guests(situation).list(journeys);
    List<List<Offer>> offers = guests.stream().map(new Offers(situation)::list).toList();
    PlacementTask task = new PlacementTask(situation, guests, offers);
    AssignmentAnswer chosen = AssignmentSolver.solve(task.problem());
    DepartureBoard board = board(guests, offers, chosen);
    if (!board.isSomebodyStranded()) {
      return answer(guests, offers, chosen, board, task);
    }
    // The weeks of a pledge count as one at first. Only where whole households then don't fit week by week is each week looked at.
    List<List<Offer>> split = offers.stream().map(Offers::splitByWeek).toList();
    PlacementTask byWeek = new PlacementTask(situation, guests, split);
    AssignmentAnswer chosenByWeek = AssignmentSolver.solve(byWeek.problem());
    return answer(guests, split, chosenByWeek, board(guests, split, chosenByWeek), byWeek);
  }

  private DepartureBoard board(List<Guest> guests, List<List<Offer>> offers, AssignmentAnswer answer) {
    DepartureBoard board = new DepartureBoard(situation);
    board.fill(guests, offers, answer.chosen());
    return board;
  }

  private PlacementAnswer answer(
      List<Guest> guests, List<List<Offer>> offers, AssignmentAnswer answer, DepartureBoard board, PlacementTask task) {
    List<Placement> placements = new ArrayList<>();
    List<HouseholdId> unplaced = new ArrayList<>();
    List<HouseholdId> unplacedNamed = new ArrayList<>();
    int people = 0;
    int beyond = 0;
    int worth = 0;
    long value = 0;
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      int chosen = answer.chosen().get(g);
      if (chosen < 0) {
        unplaced.add(guest.household().id());
        if (Offers.needsNamed(guest)) {
          unplacedNamed.add(guest.household().id());
        }
        continue;
      }
      Offer offer = offers.get(g).get(chosen);
      int week = board.weekOf(g);
      boolean late = week > new Weeks(situation).lastInTime(guest);
      placements.add(new Placement(guest.household().id(), offer.pledge().id(), week, late));
      people += guest.people();
      beyond += late ? guest.people() : 0;
      worth += offer.worth();
      value += task.value(guest, offer, !late);
      if (Offers.needsNamed(guest) && !offer.named()) {
        unplacedNamed.add(guest.household().id());
      }
    }
    return new PlacementAnswer(
        placements, unplaced, unplacedNamed, people, beyond, worth, task.mostPeople(answer.bound()), value == answer.bound());
  }
}

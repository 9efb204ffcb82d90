package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;
import org.safepassage.solve.assignment.solver.AssignmentSolver;

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
    return answer(guests, offers, AssignmentSolver.solve(new PlacementTask(situation, guests, offers).problem()));
  }

  private static PlacementAnswer answer(List<Guest> guests, List<List<Offer>> offers, AssignmentAnswer answer) {
    List<Placement> placements = new ArrayList<>();
    List<HouseholdId> unplaced = new ArrayList<>();
    List<HouseholdId> unplacedNamed = new ArrayList<>();
    int people = 0;
    int beyond = 0;
    int worth = 0;
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      Choice choice = answer.choices().get(g);
      boolean named = false;
      if (choice.isNothing()) {
        unplaced.add(guest.household().id());
      } else {
        Offer offer = offers.get(g).get(choice.option());
        boolean late = choice.period() > offer.lastWeek();
        placements.add(new Placement(guest.household().id(), offer.pledge().id(), choice.period(), late));
        people += guest.people();
        beyond += late ? guest.people() : 0;
        worth += offer.worth();
        named = offer.named();
      }
      if (Offers.needsNamed(guest) && !named) {
        unplacedNamed.add(guest.household().id());
      }
    }
    return new PlacementAnswer(placements, unplaced, unplacedNamed, people, beyond, worth, mostPeople(answer), answer.isProvenBest());
  }

  /** The number that the prices prove, or the value itself where two solvers have looked at everything and found no better one. */
  private static int mostPeople(AssignmentAnswer answer) {
    for (Stage stage : answer.stages()) {
      if (stage.objective().equals(PlacementTask.PLACED)) {
        return (int) (stage.standing() == Standing.UNPROVEN ? stage.bound() : stage.value());
      }
    }
    throw new IllegalStateException("the answer has no stage of people placed");
  }
}

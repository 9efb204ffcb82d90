package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;
import org.safepassage.solve.assignment.solver.AssignmentSolver;

/** Places whole households at hosts, by the {@link PlacementAim}s in their order. Exact where {@link PlacementAnswer#isProvenBest} says so. */
public final class HouseholdPlacer {
  private final Situation situation;

  public HouseholdPlacer(Situation situation) {
    this.situation = situation;
  }

  /** Places everybody who moves; the same journeys give the same answer always. */
  public PlacementAnswer place(List<Journey> journeys) {
    return place(PlacementQuestion.ofJourneys(situation, journeys));
  }

  /** Answers a question; locks that cannot be kept are kept as far as can be, see {@link LockRefusals}. */
  public PlacementAnswer place(PlacementQuestion question) {
    List<List<Offer>> offers = listOffers(question);
    PlacementTask task = new PlacementTask(situation, question, offers, PlacementAim.ALL, 0);
    AssignmentProblem problem = task.problem();
    return answer(question.guests(), offers, task, new PlacementProof(problem, AssignmentSolver.solve(problem)));
  }

  /**
   * Answers a question that differs little from one that is answered, quickly: starts from that answer and the prices of its proof.
   *
   * @param before the answer to a question about the same people
   */
  public PlacementAnswer again(PlacementQuestion question, PlacementAnswer before) {
    List<List<Offer>> offers = listOffers(question);
    PlacementTask task = new PlacementTask(situation, question, offers, PlacementAim.ALL, 0);
    AssignmentProblem problem = task.problem();
    WarmStart start = new WarmStart(question.guests(), offers, problem, before);
    return answer(question.guests(), offers, task, new PlacementProof(problem, AssignmentSolver.again(problem, start.choices(), start.prices())));
  }

  private List<List<Offer>> listOffers(PlacementQuestion question) {
    Offers offers = new Offers(situation, new Decisions(question.decisions()));
    return question.guests().stream().map(offers::list).toList();
  }

  private static PlacementAnswer answer(List<Guest> guests, List<List<Offer>> offers, PlacementTask task, PlacementProof proof) {
    List<Placement> placements = new ArrayList<>();
    List<HouseholdId> unplaced = new ArrayList<>();
    List<HouseholdId> unplacedNamed = new ArrayList<>();
    List<Boolean> placed = new ArrayList<>();
    int people = 0;
    int beyond = 0;
    int worth = 0;
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      Choice choice = proof.answer().choices().get(g);
      boolean nothing = choice.isNothing() || choice.period() > Weeks.LAST;
      placed.add(!nothing);
      boolean named = false;
      boolean late = guest.hasDate();
      if (nothing) {
        unplaced.add(guest.household().id());
      } else {
        Offer offer = offers.get(g).get(choice.option());
        late = choice.period() > offer.lastWeek();
        placements.add(new Placement(guest.household().id(), offer.pledge().id(), choice.period(), late));
        people += guest.people();
        worth += offer.worth();
        named = offer.named();
      }
      beyond += late ? guest.people() : 0;
      if (Offers.needsNamed(guest) && !named) {
        unplacedNamed.add(guest.household().id());
      }
    }
    return new PlacementAnswer(
        placements, unplaced, unplacedNamed, people, beyond, worth, task.listFloors(placed), mostPeople(proof.answer()), proof.answer().isProvenBest(), proof);
  }

  /** The number that the prices prove, or the value itself where two solvers have looked at everything and found no better one. */
  private static int mostPeople(AssignmentAnswer answer) {
    for (Stage stage : answer.stages()) {
      if (stage.objective().equals(PlacementAim.PLACED.words())) {
        return (int) (stage.standing() == Standing.UNPROVEN ? stage.bound() : stage.value());
      }
    }
    throw new IllegalStateException("the answer has no stage of people placed");
  }
}

package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Timing;
import org.safepassage.solve.assignment.Use;

/**
 * The placement as an assignment problem: guests are items, pledges are bins with their units as capacity and their departures in a
 * week as timetable; the aims are the objectives in their order.
 */
final class PlacementTask {
  static final String NAMED = "people with a named place where one is demanded";
  static final String PLACED = "people placed";
  static final String IN_TIME = "people who depart by the camp's date";
  static final String WORTH = "worth";

  private final Situation situation;
  private final List<Guest> guests;
  private final List<List<Offer>> offers;
  private final boolean somebodyNeedsNamed;

  PlacementTask(Situation situation, List<Guest> guests, List<List<Offer>> offers) {
    this.situation = situation;
    this.guests = guests;
    this.offers = offers;
    this.somebodyNeedsNamed = guests.stream().anyMatch(Offers::needsNamed);
  }

  AssignmentProblem problem() {
    List<Integer> units = new ArrayList<>();
    List<Integer> departures = new ArrayList<>();
    situation.operation().pledges().forEach(
        pledge -> {
          units.add(situation.getPledge(pledge.id()).units());
          departures.add(pledge.departuresPerWeek() == Limits.NONE ? Integer.MAX_VALUE : pledge.departuresPerWeek());
        });
    List<List<Option>> options = new ArrayList<>();
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      options.add(offers.get(g).stream().map(offer -> option(guest, offer)).toList());
    }
    return new AssignmentProblem(units, departures, List.of(), options, List.of(), objectives());
  }

  private List<Objective> objectives() {
    List<Objective> objectives = new ArrayList<>();
    if (somebodyNeedsNamed) {
      objectives.add(Objective.ofWorths(NAMED));
    }
    objectives.add(Objective.ofWorths(PLACED));
    objectives.add(new Objective(IN_TIME, true, List.of()));
    objectives.add(Objective.ofWorths(WORTH));
    return objectives;
  }

  private Option option(Guest guest, Offer offer) {
    int people = guest.people();
    List<Long> worths = new ArrayList<>();
    if (somebodyNeedsNamed) {
      worths.add(Offers.needsNamed(guest) && offer.named() ? people : 0L);
    }
    worths.addAll(List.of((long) people, 0L, (long) offer.worth()));
    int lastWeek = offer.lastWeek() == Loss.NEVER ? Timing.ENDLESS : offer.lastWeek();
    Timing timing = new Timing(offer.pledgeIndex(), people, offer.firstWeek(), lastWeek);
    return new Option(offer.pledgeIndex(), List.of(new Use(offer.pledgeIndex(), offer.units())), Optional.of(timing), List.of(), worths);
  }
}

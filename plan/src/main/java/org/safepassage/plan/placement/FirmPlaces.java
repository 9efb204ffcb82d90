package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.PledgeUnit;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.solver.AssignmentSolver;

/** Places the same people by binding pledges alone, and once more with one pledge added. */
public final class FirmPlaces {
  /** Places of the pledge that is added. */
  public static final int ONE_MORE = 50;

  private static final double EFFORT = 0.5;
  private static final List<PlacementAim> FIRST = List.of(PlacementAim.NAMED, PlacementAim.IN_TIME, PlacementAim.PLACED);
  private static final List<PlacementAim> AGAIN = List.of(PlacementAim.NAMED, PlacementAim.IN_TIME, PlacementAim.PLACED, PlacementAim.KEPT);

  private final Situation situation;
  private final PlacementQuestion question;

  /** Who has a place, who of them leaves in time, and at which host. */
  private record Outcome(Map<HouseholdId, HostId> hosts, int people, int beyond) {}

  private FirmPlaces(Situation situation, PlacementQuestion question) {
    this.situation = situation;
    this.question = question;
  }

  public static Firmness of(Situation situation, PlacementQuestion question) {
    return new FirmPlaces(situation, question).firmness();
  }

  private Firmness firmness() {
    Outcome now = place(FIRST, Map.of(), 0);
    Outcome then = place(AGAIN, now.hosts(), ONE_MORE);
    List<HouseholdId> without = question.listHouseholds().stream().filter(id -> !now.hosts().containsKey(id)).toList();
    List<HouseholdId> helped = without.stream().filter(then.hosts()::containsKey).toList();
    Firmness.OneMorePledge oneMore = new Firmness.OneMorePledge(ONE_MORE, then.people() - now.people(), now.beyond() - then.beyond(), helped);
    int listed = situation.operation().households().stream().mapToInt(household -> household.members().size()).sum();
    return new Firmness(bindingPlaces(), question.people(), listed, now.people(), without, oneMore);
  }

  private int bindingPlaces() {
    long persons = 0;
    for (Pledge pledge : situation.operation().pledges()) {
      boolean isBinding = situation.getPledge(pledge.id()).state() == PledgeState.BINDING;
      persons += isBinding ? pledge.personsOf(situation.getPledge(pledge.id()).units()) : 0;
    }
    return (int) Math.min(Integer.MAX_VALUE, persons);
  }

  private Outcome place(List<PlacementAim> aims, Map<HouseholdId, HostId> before, int extraPersons) {
    Offers binding = new Offers(situation, new Decisions(question.decisions()), PledgeState.BINDING);
    PlacementQuestion again = question.keepingHosts(before);
    List<List<Offer>> offers = new ArrayList<>();
    for (Guest guest : again.guests()) {
      Stream<Offer> extra = extraPersons == 0 ? Stream.of() : Stream.of(extraOffer(guest));
      offers.add(Stream.concat(binding.list(guest).stream(), extra).toList());
    }
    AssignmentProblem problem = new PlacementTask(situation, again, offers, aims, extraPersons).problem();
    return read(again.guests(), offers, AssignmentSolver.solve(problem, EFFORT));
  }

  private Offer extraOffer(Guest guest) {
    Pledge pledge =
        new Pledge(
            new PledgeId("one-more"), new HostId("one-more"), PledgeUnit.PERSONS, 1, "", Limits.NONE, Set.of(), Set.of(), 0, 0, Limits.NONE, "");
    Weeks weeks = new Weeks(situation);
    List<Integer> special = Stream.of(SpecialPlace.values()).map(place -> 0).toList();
    int pledges = situation.operation().pledges().size();
    return new Offer(pledge, pledges, situation.operation().hosts().size(), guest.people(), special, weeks.first(guest, 0), weeks.lastInTime(guest), true, 0);
  }

  private static Outcome read(List<Guest> guests, List<List<Offer>> offers, AssignmentAnswer answer) {
    Map<HouseholdId, HostId> hosts = new LinkedHashMap<>();
    int people = 0;
    int beyond = 0;
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      Choice choice = answer.choices().get(g);
      boolean late = guest.hasDate();
      if (!choice.isNothing()) {
        Offer offer = offers.get(g).get(choice.option());
        hosts.put(guest.household().id(), offer.pledge().host());
        people += guest.people();
        late = choice.period() > offer.lastWeek();
      }
      beyond += late ? guest.people() : 0;
    }
    return new Outcome(hosts, people, beyond);
  }
}

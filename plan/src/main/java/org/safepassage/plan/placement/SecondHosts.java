package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Use;
import org.safepassage.solve.assignment.solver.AssignmentSolver;

/**
 * Second hosts for those whose pledge refuses as large a share in vetting as the policy says, for as many people as there is room,
 * each place promised to one only. Weeks and the camp's date do not count: nobody knows when a refusal comes.
 *
 * @param named in the order of the roster
 * @param without who should have one, and for whom there is none
 * @param peopleNamed people with a second host
 * @param peopleWithout people who should have one and do not
 */
public record SecondHosts(List<SecondHost> named, List<HouseholdId> without, int peopleNamed, int peopleWithout) {
  public SecondHosts {
    named = List.copyOf(named);
    without = List.copyOf(without);
  }

  /** The second host of a household. */
  public Optional<SecondHost> find(HouseholdId household) {
    return named.stream().filter(second -> second.household().equals(household)).findFirst();
  }

  /** Works them out for a finished placement. */
  public static SecondHosts of(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
    return new Search(situation, question, answer).search();
  }

  private static final class Search {
    private final Situation situation;
    private final List<Guest> guests;
    private final PlacementAnswer answer;
    private final AssignmentProblem problem;
    private final Offers offers;
    private final List<Integer> risky = new ArrayList<>();
    private final Map<Integer, List<Offer>> open = new HashMap<>();

    Search(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
      this.situation = situation;
      this.guests = question.guests();
      this.answer = answer;
      this.problem = answer.proof().problem();
      this.offers = new Offers(situation, new Decisions(question.decisions()));
    }

    SecondHosts search() {
      for (int g = 0; g < guests.size(); g++) {
        Choice choice = answer.proof().answer().choices().get(g);
        if (choice.isNothing()) {
          continue;
        }
        List<Offer> all = offers.list(guests.get(g));
        if (isLikelyRefused(all.get(choice.option()).pledge())) {
          risky.add(g);
          open.put(g, all);
        }
      }
      return risky.isEmpty() ? new SecondHosts(List.of(), List.of(), 0, 0) : read(AssignmentSolver.solve(rest()));
    }

    private boolean isLikelyRefused(Pledge pledge) {
      return pledge.refusalRate() > 0 && pledge.refusalRate() >= situation.operation().policy().secondHostFrom();
    }

    /** What is left of all places, for those at risk, at other hosts than their own. */
    private AssignmentProblem rest() {
      List<List<Option>> items = risky.stream().map(this::options).toList();
      List<List<Integer>> bundles = new ArrayList<>();
      Map<Integer, Integer> place = new HashMap<>();
      risky.forEach(guest -> place.put(guest, place.size()));
      for (List<Integer> linked : PlacementTask.listLinked(guests)) {
        List<Integer> bundle = linked.stream().filter(place::containsKey).map(place::get).toList();
        if (bundle.size() > 1) {
          bundles.add(bundle);
        }
      }
      return new AssignmentProblem(
          left(), List.of(), List.of(), items, bundles, List.of(Objective.ofWorths("people with a second host"), Objective.ofWorths("worth")));
    }

    /** One for each option of the guest, in their order; those at its own host need more than there is. */
    private List<Option> options(int g) {
      Choice own = answer.proof().answer().choices().get(g);
      List<Option> all = problem.items().get(g);
      boolean needsNamed = Offers.needsNamed(guests.get(g));
      List<Option> options = new ArrayList<>();
      for (int o = 0; o < all.size(); o++) {
        Offer offer = open.getOrDefault(g, List.of()).get(o);
        boolean isOther = all.get(o).bin() != all.get(own.option()).bin() && (offer.named() || !needsNamed);
        List<Use> uses = new ArrayList<>(all.get(o).uses());
        if (!isOther) {
          uses.add(new Use(problem.capacities().size(), 1));
        }
        options.add(Option.of(all.get(o).bin(), uses, (long) guests.get(g).people(), (long) offer.worth()));
      }
      return options;
    }

    /** The last is what nobody has. */
    private List<Integer> left() {
      int[] used = new int[problem.capacities().size()];
      for (int g = 0; g < guests.size(); g++) {
        Choice choice = answer.proof().answer().choices().get(g);
        if (!choice.isNothing()) {
          problem.items().get(g).get(choice.option()).uses().forEach(use -> used[use.of()] += use.amount());
        }
      }
      List<Integer> left = new ArrayList<>();
      for (int r = 0; r < used.length; r++) {
        left.add(problem.capacities().get(r) - used[r]);
      }
      left.add(0);
      return left;
    }

    private SecondHosts read(AssignmentAnswer found) {
      List<SecondHost> named = new ArrayList<>();
      List<HouseholdId> without = new ArrayList<>();
      int people = 0;
      int peopleWithout = 0;
      for (int i = 0; i < risky.size(); i++) {
        Guest guest = guests.get(risky.get(i));
        Choice choice = found.choices().get(i);
        if (choice.isNothing()) {
          without.add(guest.household().id());
          peopleWithout += guest.people();
        } else {
          named.add(new SecondHost(guest.household().id(), open.getOrDefault(risky.get(i), List.of()).get(choice.option()).pledge().id()));
          people += guest.people();
        }
      }
      return new SecondHosts(named, without, people, peopleWithout);
    }
  }

  /** By household. */
  public Map<HouseholdId, SecondHost> byHousehold() {
    Map<HouseholdId, SecondHost> map = new java.util.LinkedHashMap<>();
    named.forEach(second -> map.put(second.household(), second));
    return InOrder.map(map);
  }
}

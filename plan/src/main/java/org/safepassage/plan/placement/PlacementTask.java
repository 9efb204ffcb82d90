package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Group;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.outlook.Groups;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Timing;
import org.safepassage.solve.assignment.Use;

/**
 * The placement as an assignment problem: guests are items, hosts are bins; pledges' units and hosts' special places are capacities,
 * pledges' departures and hosts' arrivals a week are timetables, linked families are bundles, floors are quotas, and the aims are the
 * objectives in their order.
 */
final class PlacementTask {
  private final Situation situation;
  private final List<Guest> guests;
  private final List<List<Offer>> offers;
  private final Decisions decisions;
  private final Map<HouseholdId, HostId> inForce;
  private final List<PlacementAim> aims;
  private final List<Group> floored = new ArrayList<>();
  private final List<Integer> floors = new ArrayList<>();
  private final Groups groups;
  private final List<Integer> capacities = new ArrayList<>();
  private final List<Integer> timetables = new ArrayList<>();
  private final int[] unitsOf;
  private final int[][] specialOf;
  private final int[] departuresOf;
  private final int[] arrivalsOf;

  /**
   * @param offers by guest; those past the last pledge are by one more of {@code extraPersons} that nobody has held out yet
   * @param aims the first outweighs all others; those which this placement gives no sense to are left out
   */
  PlacementTask(Situation situation, PlacementQuestion question, List<List<Offer>> offers, List<PlacementAim> aims, int extraPersons) {
    this.situation = situation;
    this.guests = question.guests();
    this.offers = offers;
    this.decisions = new Decisions(question.decisions());
    this.inForce = question.inForce();
    this.groups = new Groups(situation);
    this.unitsOf = new int[situation.operation().pledges().size() + 1];
    this.departuresOf = new int[unitsOf.length];
    this.specialOf = new int[situation.operation().hosts().size() + 1][SpecialPlace.values().length];
    this.arrivalsOf = new int[specialOf.length];
    layFloors();
    this.aims = aims.stream().filter(this::hasSense).toList();
    layPledges();
    layHosts();
    layExtra(extraPersons);
  }

  private boolean hasSense(PlacementAim aim) {
    return switch (aim) {
      case LOCKED -> guests.stream().anyMatch(this::isLocked);
      case NAMED -> guests.stream().anyMatch(Offers::needsNamed);
      case IN_TIME -> guests.stream().anyMatch(Guest::hasDate);
      case FLOORS -> !floors.isEmpty();
      case KEPT -> !inForce.isEmpty();
      case PLACED, WORTH -> true;
    };
  }

  private boolean isLocked(Guest guest) {
    return decisions.findLock(guest.household().id()).isPresent();
  }

  private void layFloors() {
    situation.operation().policy().floors().forEach(
        (group, share) -> {
          int people = guests.stream().filter(guest -> groups.listGroups(guest.household()).contains(group)).mapToInt(Guest::people).sum();
          int floor = (int) Math.ceil(share * people - 1e-9);
          if (floor > 0) {
            floored.add(group);
            floors.add(floor);
          }
        });
  }

  private void layPledges() {
    for (int p = 0; p < unitsOf.length - 1; p++) {
      Pledge pledge = situation.operation().pledges().get(p);
      unitsOf[p] = add(capacities, situation.getPledge(pledge.id()).units());
      departuresOf[p] = add(timetables, pledge.departuresPerWeek());
    }
  }

  private void layHosts() {
    for (int h = 0; h < specialOf.length - 1; h++) {
      Host host = situation.operation().hosts().get(h);
      for (SpecialPlace place : SpecialPlace.values()) {
        specialOf[h][place.ordinal()] = add(capacities, host.reception().most(place));
      }
      arrivalsOf[h] = add(timetables, host.reception().arrivalsPerWeek());
    }
  }

  private void layExtra(int persons) {
    unitsOf[unitsOf.length - 1] = add(capacities, persons);
    departuresOf[departuresOf.length - 1] = -1;
    java.util.Arrays.fill(specialOf[specialOf.length - 1], -1);
    arrivalsOf[arrivalsOf.length - 1] = -1;
  }

  /** Where a limit stands in its list; -1 if there is none. */
  private static int add(List<Integer> limits, int limit) {
    if (limit == Limits.NONE) {
      return -1;
    }
    limits.add(limit);
    return limits.size() - 1;
  }

  AssignmentProblem problem() {
    List<List<Option>> items = new ArrayList<>();
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      items.add(offers.get(g).stream().map(offer -> option(guest, offer)).toList());
    }
    return new AssignmentProblem(capacities, timetables, floors, items, listLinked(guests), aims.stream().map(this::objective).toList());
  }

  private Objective objective(PlacementAim aim) {
    return switch (aim) {
      case IN_TIME -> new Objective(aim.words(), true, List.of());
      case FLOORS -> new Objective(aim.words(), false, java.util.stream.IntStream.range(0, floors.size()).boxed().toList());
      case LOCKED, NAMED, PLACED, WORTH, KEPT -> Objective.ofWorths(aim.words());
    };
  }

  /** The places of linked guests in the list, by word; guests linked with nobody here are left out. */
  static List<List<Integer>> listLinked(List<Guest> guests) {
    Map<String, List<Integer>> byWord = new LinkedHashMap<>();
    for (int g = 0; g < guests.size(); g++) {
      int index = g;
      guests.get(g).household().linked().ifPresent(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(index));
    }
    return byWord.values().stream().filter(linked -> linked.size() > 1).map(List::copyOf).toList();
  }

  private Option option(Guest guest, Offer offer) {
    List<Use> uses = new ArrayList<>();
    use(uses, unitsOf[offer.pledgeIndex()], offer.units());
    for (int s = 0; s < offer.special().size(); s++) {
      use(uses, specialOf[offer.hostIndex()][s], offer.special().get(s));
    }
    List<Integer> weekly = new ArrayList<>();
    for (int timetable : new int[] {departuresOf[offer.pledgeIndex()], arrivalsOf[offer.hostIndex()]}) {
      if (timetable >= 0) {
        weekly.add(timetable);
      }
    }
    int lastWeek = offer.lastWeek() == Loss.NEVER ? Timing.ENDLESS : offer.lastWeek();
    Timing timing = new Timing(weekly, guest.people(), offer.firstWeek(), lastWeek);
    return new Option(offer.hostIndex(), uses, Optional.of(timing), counts(guest), aims.stream().map(aim -> worth(aim, guest, offer)).toList());
  }

  private static void use(List<Use> uses, int capacity, int amount) {
    if (capacity >= 0 && amount > 0) {
      uses.add(new Use(capacity, amount));
    }
  }

  private List<Use> counts(Guest guest) {
    List<Use> counts = new ArrayList<>();
    for (Group group : groups.listGroups(guest.household())) {
      use(counts, floored.indexOf(group), guest.people());
    }
    return counts;
  }

  private long worth(PlacementAim aim, Guest guest, Offer offer) {
    return switch (aim) {
      case LOCKED -> isLocked(guest) ? guest.people() : 0;
      case NAMED -> Offers.needsNamed(guest) && offer.named() ? guest.people() : 0;
      case IN_TIME, FLOORS -> 0;
      case PLACED -> guest.people();
      case WORTH -> offer.worth();
      case KEPT -> offer.pledge().host().equals(inForce.get(guest.household().id())) ? guest.people() : 0;
    };
  }

  /** How far the floors were reached. */
  List<FloorReached> listFloors(List<Boolean> placed) {
    List<FloorReached> reached = new ArrayList<>();
    for (int f = 0; f < floored.size(); f++) {
      int sum = 0;
      for (int g = 0; g < guests.size(); g++) {
        sum += placed.get(g) && groups.listGroups(guests.get(g).household()).contains(floored.get(f)) ? guests.get(g).people() : 0;
      }
      reached.add(new FloorReached(floored.get(f), floors.get(f), sum));
    }
    return reached;
  }
}

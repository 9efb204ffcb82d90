package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Option;

/**
 * The placement as an assignment problem. Each pledge has as capacities its units and the persons who can depart in time: in all its
 * weeks up to the camp's date together, or in each week where the offers are split by week. The aims become one number: a person of an earlier aim outweighs everybody's later aims together.
 */
final class PlacementTask {
  private final List<Guest> guests;
  private final List<List<Offer>> offers;
  private final Map<Slot, Integer> slots = new LinkedHashMap<>();
  private final List<Integer> capacities = new ArrayList<>();
  private final long perPersonInTime;
  private final long perPersonPlaced;
  private final long perPersonNamed;

  PlacementTask(Situation situation, List<Guest> guests, List<List<Offer>> offers) {
    this.guests = guests;
    this.offers = offers;
    long people = guests.stream().mapToLong(Guest::people).sum();
    // Worth counts from 0 up to people × most; the next aim's person must outweigh all of it.
    this.perPersonInTime = people * Worth.MOST_PER_PERSON + 1;
    this.perPersonPlaced = perPersonInTime * (people + 1);
    boolean somebodyNeedsNamed = guests.stream().anyMatch(Offers::needsNamed);
    this.perPersonNamed = somebodyNeedsNamed ? perPersonPlaced * (people + 2) : 0;
    situation.operation().pledges().forEach(pledge -> capacities.add(situation.getPledge(pledge.id()).units()));
    offers.forEach(ofGuest -> ofGuest.forEach(this::openSlot));
  }

  /** Departures by one pledge; {@code week} is -1 for all weeks in time together. */
  private record Slot(int pledge, int week) {
    static Slot of(Offer offer) {
      return new Slot(offer.pledgeIndex(), offer.firstWeek() == offer.lastWeek() && offer.split() ? offer.firstWeek() : -1);
    }
  }

  private static boolean isLimited(Offer offer) {
    return offer.inTime() && offer.pledge().departuresPerWeek() != Limits.NONE && offer.lastWeek() != Loss.NEVER;
  }

  private void openSlot(Offer offer) {
    Slot slot = Slot.of(offer);
    if (isLimited(offer) && !slots.containsKey(slot)) {
      slots.put(slot, capacities.size());
      capacities.add(slot.week() >= 0 ? offer.pledge().departuresPerWeek() : allWeeks(offer));
    }
  }

  /** Persons who can depart by the offer's pledge from anybody's first week to the latest date. */
  private int allWeeks(Offer offer) {
    int first = offer.firstWeek();
    int last = offer.lastWeek();
    for (List<Offer> ofGuest : offers) {
      for (Offer other : ofGuest) {
        if (other.inTime() && other.pledgeIndex() == offer.pledgeIndex()) {
          first = Math.min(first, other.firstWeek());
          last = Math.max(last, other.lastWeek());
        }
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, offer.pledge().departuresPerWeek() * (last - first + 1L));
  }

  /** What an offer is worth to a guest in the order of the aims. */
  long value(Guest guest, Offer offer, boolean inTime) {
    long people = guest.people();
    long value = people * perPersonPlaced + offer.worth();
    value += inTime ? people * perPersonInTime : 0;
    value += Offers.needsNamed(guest) && offer.named() ? people * perPersonNamed : 0;
    return value;
  }

  /** The most people placed that a bound on the value leaves possible. */
  int mostPeople(long bound) {
    long people = guests.stream().mapToLong(Guest::people).sum();
    long rest = perPersonNamed == 0 ? bound : bound % perPersonNamed;
    return (int) Math.min(people, rest / perPersonPlaced);
  }

  AssignmentProblem problem() {
    List<List<Option>> options = new ArrayList<>();
    for (int g = 0; g < guests.size(); g++) {
      Guest guest = guests.get(g);
      options.add(offers.get(g).stream().map(offer -> option(guest, offer)).toList());
    }
    return new AssignmentProblem(capacities, options);
  }

  private Option option(Guest guest, Offer offer) {
    List<Option.Use> uses = new ArrayList<>();
    uses.add(new Option.Use(offer.pledgeIndex(), offer.units()));
    Integer slot = slots.get(Slot.of(offer));
    if (isLimited(offer) && slot != null) {
      uses.add(new Option.Use(slot, guest.people()));
    }
    return new Option(value(guest, offer, offer.inTime()), uses);
  }
}

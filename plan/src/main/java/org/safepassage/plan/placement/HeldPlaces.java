package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.safepassage.operation.Host;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.outlook.Situation;

/** Who holds which places of a finished placement. */
final class HeldPlaces {
  private final Situation situation;
  private final Map<HouseholdId, Household> households = new HashMap<>();
  private final Map<PledgeId, Pledge> pledges = new HashMap<>();
  private final List<Placement> placements;

  /**
   * Something of which there is not enough left.
   *
   * @param words a clause
   * @param holders who holds it, in the order of the roster
   */
  record Short(String words, List<HouseholdId> holders) {}

  HeldPlaces(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
    this.situation = situation;
    this.placements = answer.placements();
    question.guests().forEach(guest -> households.put(guest.household().id(), guest.household()));
    situation.operation().pledges().forEach(pledge -> pledges.put(pledge.id(), pledge));
  }

  /** What the guest lacks for an offer; nothing if there is room for it beside all others. */
  Optional<Short> findShort(Guest guest, Offer offer, boolean inTime) {
    return findShortUnits(guest, offer).or(() -> findShortSpecial(guest, offer)).or(() -> inTime ? findShortWeeks(guest, offer) : Optional.empty());
  }

  private Optional<Short> findShortUnits(Guest guest, Offer offer) {
    Pledge pledge = offer.pledge();
    int units = situation.getPledge(pledge.id()).units();
    List<Household> holders = listAt(guest, placement -> placement.pledge().equals(pledge.id()));
    int used = holders.stream().mapToInt(pledge::unitsOf).sum();
    String words = "of the " + units + " units of pledge " + pledge.id().value() + " " + used + " are taken, and it needs " + offer.units();
    return used + offer.units() > units ? Optional.of(lack(words, holders)) : Optional.empty();
  }

  private Optional<Short> findShortSpecial(Guest guest, Offer offer) {
    Host host = new Eligibility(situation).getHost(offer.pledge());
    for (SpecialPlace place : SpecialPlace.values()) {
      List<Household> holders =
          listAt(guest, placement -> isAt(placement, host)).stream().filter(household -> place.neededBy(household) > 0).toList();
      int used = holders.stream().mapToInt(place::neededBy).sum();
      int needed = offer.special().get(place.ordinal());
      if (needed > 0 && (long) used + needed > host.reception().most(place)) {
        String kind = place.name().toLowerCase(Locale.ROOT);
        return Optional.of(lack("of its " + host.reception().most(place) + " " + kind + " places " + used + " are taken, and it needs " + needed, holders));
      }
    }
    return Optional.empty();
  }

  private boolean isAt(Placement placement, Host host) {
    Pledge pledge = pledges.get(placement.pledge());
    return pledge != null && pledge.host().equals(host.id());
  }

  private Optional<Short> findShortWeeks(Guest guest, Offer offer) {
    Host host = new Eligibility(situation).getHost(offer.pledge());
    Predicate<Placement> inWeeks = placement -> placement.departWeek() >= offer.firstWeek() && placement.departWeek() <= offer.lastWeek();
    for (int week = offer.firstWeek(); week <= offer.lastWeek(); week++) {
      int at = week;
      int departing = people(listAt(guest, placement -> placement.departWeek() == at && placement.pledge().equals(offer.pledge().id())));
      int arriving = people(listAt(guest, placement -> placement.departWeek() == at && isAt(placement, host)));
      if (fits(departing + guest.people(), offer.pledge().departuresPerWeek()) && fits(arriving + guest.people(), host.reception().arrivalsPerWeek())) {
        return Optional.empty();
      }
    }
    return Optional.of(lack("every week there before the camp's date is full", listAt(guest, placement -> isAt(placement, host) && inWeeks.test(placement))));
  }

  private static boolean fits(int people, int most) {
    return most == Limits.NONE || people <= most;
  }

  private static int people(List<Household> households) {
    return households.stream().mapToInt(household -> household.listMovingMembers().size()).sum();
  }

  private List<Household> listAt(Guest guest, Predicate<Placement> where) {
    List<Household> at = new ArrayList<>();
    for (Placement placement : placements) {
      Household household = households.get(placement.household());
      if (household != null && !placement.household().equals(guest.household().id()) && where.test(placement)) {
        at.add(household);
      }
    }
    return at;
  }

  private static Short lack(String words, List<Household> holders) {
    return new Short(words, holders.stream().map(Household::id).toList());
  }
}

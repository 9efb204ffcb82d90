package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.outlook.Situation;

/** All ways to settle a guest, in the order of the pledges. */
final class Offers {
  private final Situation situation;
  private final Decisions decisions;
  private final PledgeState least;
  private final Eligibility eligibility;
  private final Weeks weeks;
  private final Map<HostId, Integer> hostIndex = new HashMap<>();

  /** By every pledge that the policy plans on. */
  Offers(Situation situation, Decisions decisions) {
    this(situation, decisions, PledgeState.WITHDRAWN);
  }

  /** By pledges that are at least so firm, and that the policy plans on. */
  Offers(Situation situation, Decisions decisions, PledgeState least) {
    this.situation = situation;
    this.decisions = decisions;
    this.least = least;
    this.eligibility = new Eligibility(situation);
    this.weeks = new Weeks(situation);
    situation.operation().hosts().forEach(host -> hostIndex.put(host.id(), hostIndex.size()));
  }

  List<Offer> list(Guest guest) {
    List<Offer> offers = new ArrayList<>();
    for (int index = 0; index < situation.operation().pledges().size(); index++) {
      Pledge pledge = situation.operation().pledges().get(index);
      if (isOpen(guest, pledge)) {
        offers.add(offer(guest, pledge, index));
      }
    }
    return offers;
  }

  private boolean isOpen(Guest guest, Pledge pledge) {
    return situation.getPledge(pledge.id()).state().compareTo(least) >= 0
        && decisions.allow(guest.household().id(), pledge.host())
        && eligibility.findObstacle(guest, pledge).isEmpty();
  }

  private Offer offer(Guest guest, Pledge pledge, int index) {
    Host host = eligibility.getHost(pledge);
    boolean named = guest.gates().stream().allMatch(gate -> eligibility.satisfies(pledge, gate));
    List<Integer> special = Stream.of(SpecialPlace.values()).map(place -> place.neededBy(guest.household())).toList();
    int worth = Worth.of(guest.household(), pledge, host, situation.getPledge(pledge.id()).state());
    return new Offer(
        pledge, index, hostIndex.getOrDefault(host.id(), -1), pledge.unitsOf(guest.household()), special, weeks.first(guest, pledge.vettingDays()),
        weeks.lastInTime(guest), named, worth);
  }

  /** Whether somebody on the guest's way demands a named place of it. */
  static boolean needsNamed(Guest guest) {
    return guest.gates().stream().map(Crossing::guarantee).anyMatch(Guarantee.Named.class::isInstance);
  }
}

package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** All ways to settle a guest, in the order of the pledges. */
final class Offers {
  private final Situation situation;
  private final Eligibility eligibility;
  private final Weeks weeks;
  private final Map<HostId, Host> hosts = new HashMap<>();

  Offers(Situation situation) {
    this.situation = situation;
    this.eligibility = new Eligibility(situation);
    this.weeks = new Weeks(situation);
    situation.operation().hosts().forEach(host -> hosts.put(host.id(), host));
  }

  List<Offer> list(Guest guest) {
    List<Offer> offers = new ArrayList<>();
    for (int index = 0; index < situation.operation().pledges().size(); index++) {
      Pledge pledge = situation.operation().pledges().get(index);
      Host host = hosts.get(pledge.host());
      PledgeOutlook outlook = situation.getPledge(pledge.id());
      if (host != null && eligibility.mayGo(guest.household(), pledge) && outlook.expiresTick() >= guest.acrossTick()) {
        int worth = Worth.of(guest.household(), pledge, host, outlook.state());
        offers.add(offer(guest, pledge, index, worth));
      }
    }
    return offers;
  }

  private Offer offer(Guest guest, Pledge pledge, int index, int worth) {
    boolean named = guest.gates().stream().allMatch(gate -> eligibility.satisfies(pledge, gate));
    return new Offer(pledge, index, pledge.unitsOf(guest.household()), weeks.first(guest, pledge), weeks.lastInTime(guest), named, worth);
  }

  /** Whether somebody on the guest's way demands a named place of it. */
  static boolean needsNamed(Guest guest) {
    return guest.gates().stream().map(Crossing::guarantee).anyMatch(Guarantee.Named.class::isInstance);
  }
}

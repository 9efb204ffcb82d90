package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** All ways to settle a guest, in the order of the pledges, in time before too late. */
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
        add(offers, guest, pledge, index, worth);
      }
    }
    return offers;
  }

  private void add(List<Offer> offers, Guest guest, Pledge pledge, int index, int worth) {
    int units = pledge.unitsOf(guest.household());
    int first = weeks.first(guest, pledge);
    int last = weeks.lastInTime(guest);
    boolean named = guest.gates().stream().allMatch(gate -> eligibility.satisfies(pledge, gate));
    if (first <= last) {
      offers.add(new Offer(pledge, index, units, first, last, true, named, worth, false));
    }
    if (last != Loss.NEVER) {
      offers.add(new Offer(pledge, index, units, Math.max(first, last + 1), Loss.NEVER, false, named, worth, false));
    }
  }

  /** The same offers, those in time split into one for each week where the weeks have room for so many only. */
  static List<Offer> splitByWeek(List<Offer> offers) {
    List<Offer> split = new ArrayList<>();
    for (Offer offer : offers) {
      if (offer.inTime() && offer.lastWeek() != Loss.NEVER && offer.pledge().departuresPerWeek() != Limits.NONE) {
        IntStream.rangeClosed(offer.firstWeek(), offer.lastWeek()).forEach(week -> split.add(offer.inWeek(week)));
      } else {
        split.add(offer);
      }
    }
    return split;
  }

  /** Whether somebody on the guest's way demands a named place of it. */
  static boolean needsNamed(Guest guest) {
    return guest.gates().stream().map(Crossing::guarantee).anyMatch(Guarantee.Named.class::isInstance);
  }
}

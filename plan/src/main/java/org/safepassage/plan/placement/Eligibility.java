package org.safepassage.plan.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** Who may settle by which pledge: rule 8 without the others who want the same places, and what a named guarantee asks (rule 6). */
final class Eligibility {
  private final Situation situation;
  private final Map<HostId, Host> hosts = new HashMap<>();

  Eligibility(Situation situation) {
    this.situation = situation;
    situation.operation().hosts().forEach(host -> hosts.put(host.id(), host));
  }

  Host getHost(Pledge pledge) {
    Host host = hosts.get(pledge.host());
    if (host == null) {
      throw new IllegalArgumentException("pledge " + pledge.id().value() + " is of host " + pledge.host().value() + ", which this operation does not have");
    }
    return host;
  }

  /** Whether the household may go by the pledge at all, as if it were there at once. */
  boolean mayGo(Household household, Pledge pledge) {
    return findObstacle(household, pledge).isEmpty();
  }

  /** Why the guest may not go by the pledge, a clause; nothing if it may. */
  Optional<String> findObstacle(Guest guest, Pledge pledge) {
    return findObstacle(guest.household(), pledge)
        .or(() -> when(situation.getPledge(pledge.id()).expiresTick() < guest.acrossTick(), "expires at " + expiry(pledge) + ", before the household is past its last gate"))
        .or(() -> when(new Weeks(situation).first(guest, pledge.vettingDays()) > Weeks.LAST, "lets nobody depart within ten years of now"));
  }

  private String expiry(Pledge pledge) {
    return situation.momentOf(situation.getPledge(pledge.id()).expiresTick()).toString();
  }

  private Optional<String> findObstacle(Household household, Pledge pledge) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    PledgeState least = situation.operation().policy().leastPledge();
    List<Member> moving = household.listMovingMembers();
    return when(!hosts.containsKey(pledge.host()), "is of no known host")
        .or(() -> when(outlook.state().compareTo(least) < 0, "is " + word(outlook.state()) + "; the policy plans on " + word(least) + " or better"))
        .or(() -> when(moving.isEmpty(), "takes nobody who stays"))
        .or(() -> when(household.refusedHosts().contains(pledge.host()), "is of a host that the household refuses"))
        .or(() -> findUnwanted(moving, pledge))
        .or(() -> when(moving.size() > pledge.mostPersonsPerCase(), "takes at most " + pledge.mostPersonsPerCase() + " people as one case"))
        .or(() -> when(moving.size() > pledge.departuresPerWeek(), "lets at most " + pledge.departuresPerWeek() + " people depart a week"))
        .or(() -> when(pledge.unitsOf(household) > outlook.units(), "has " + outlook.units() + " units in all"))
        .or(() -> findLack(household, getHost(pledge)));
  }

  private static Optional<String> findUnwanted(List<Member> moving, Pledge pledge) {
    boolean accepted = pledge.accepts().isEmpty();
    for (Member member : moving) {
      Set<Trait> traits = member.traits();
      Optional<Trait> refused = traits.stream().filter(pledge.refuses()::contains).findFirst();
      if (refused.isPresent()) {
        return Optional.of("refuses " + refused.get());
      }
      accepted |= traits.stream().anyMatch(pledge.accepts()::contains);
    }
    return when(!accepted, "takes only households with " + String.join(" or ", pledge.accepts().stream().map(Trait::toString).toList()));
  }

  private static Optional<String> findLack(Household household, Host host) {
    for (SpecialPlace place : SpecialPlace.values()) {
      if (place.neededBy(household) > host.reception().most(place)) {
        return Optional.of("is of a host with " + host.reception().most(place) + " " + word(place) + " places in all");
      }
    }
    int people = household.listMovingMembers().size();
    int most = host.reception().arrivalsPerWeek();
    return when(most != Limits.NONE && people > most, "is of a host that takes in at most " + most + " people a week");
  }

  private static Optional<String> when(boolean holds, String words) {
    return holds ? Optional.of(words) : Optional.empty();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a place by this pledge is one that the state behind the gate demands; true if it demands no named place. */
  boolean satisfies(Pledge pledge, Crossing crossing) {
    return switch (crossing.guarantee()) {
      case Guarantee.None none -> true;
      case Guarantee.Collective collective -> true;
      case Guarantee.Named(PledgeState leastState, Set<HostId> hostIds) ->
          hostIds.contains(pledge.host()) && situation.getPledge(pledge.id()).state().compareTo(leastState) >= 0;
    };
  }
}

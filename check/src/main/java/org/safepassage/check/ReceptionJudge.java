package org.safepassage.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Placement;
import org.safepassage.operation.SpecialPlace;

/** The part of rule 8 that is about hosts as a whole: what all pledges of a host share, and whose families stay together. */
final class ReceptionJudge {
  private final Facts facts;
  private final Findings found;
  private final Map<HostId, Host> hosts = new HashMap<>();
  private final Map<HostId, Map<SpecialPlace, Integer>> taken = new HashMap<>();
  private final Map<HostId, Map<Integer, Integer>> arrivals = new HashMap<>();
  private final Map<HouseholdId, HostId> hostOf = new HashMap<>();

  ReceptionJudge(Facts facts, Findings found) {
    this.facts = facts;
    this.found = found;
    facts.operation.hosts().forEach(host -> hosts.put(host.id(), host));
  }

  /** One placement more. */
  void judge(Placement placement, int household, int pledge) {
    Household family = facts.households.get(household);
    Host host = hosts.get(facts.pledges.get(pledge).host());
    if (host != null) {
      judgeSpecialPlaces(placement, family, host);
      judgeArrivals(placement, family, host);
      hostOf.put(family.id(), host.id());
    }
  }

  private void judgeSpecialPlaces(Placement placement, Household family, Host host) {
    Map<SpecialPlace, Integer> sums = taken.computeIfAbsent(host.id(), any -> new EnumMap<>(SpecialPlace.class));
    for (SpecialPlace place : SpecialPlace.values()) {
      int needed = place.neededBy(family);
      int sum = sums.merge(place, needed, Integer::sum);
      if (needed > 0 && sum > host.reception().most(place)) {
        String kind = place.name().toLowerCase(java.util.Locale.ROOT);
        PlacementRule.report(facts, placement, "with it " + sum + " " + kind + " places are used of the " + host.reception().most(place) + " of host " + host.id().value(), found);
      }
    }
  }

  private void judgeArrivals(Placement placement, Household family, Host host) {
    int people = family.listMovingMembers().size();
    int sum = arrivals.computeIfAbsent(host.id(), any -> new HashMap<>()).merge(placement.departWeek(), people, Integer::sum);
    int most = host.reception().arrivalsPerWeek();
    if (most != Limits.NONE && sum > most) {
      PlacementRule.report(
          facts, placement, "with it " + sum + " people arrive at host " + host.id().value() + " in week " + placement.departWeek() + "; it takes in " + most + " a week", found);
    }
  }

  /** After the last placement: families with one word are at one host, or nowhere; those who are not on the plan do not count. */
  void judgeLinked(PlanView plan) {
    Map<String, Household> firstOf = new LinkedHashMap<>();
    for (int h = 0; h < facts.households.size(); h++) {
      Household family = facts.households.get(h);
      if (plan.onPlan[h] && family.linked().isPresent()) {
        Household first = firstOf.putIfAbsent(family.linked().get(), family);
        if (first != null) {
          judgeLink(first, family);
        }
      }
    }
  }

  private void judgeLink(Household first, Household family) {
    Optional<HostId> one = Optional.ofNullable(hostOf.get(first.id()));
    Optional<HostId> other = Optional.ofNullable(hostOf.get(family.id()));
    if (!one.equals(other)) {
      String wrong = "is " + words(other) + ", but household " + first.id().value() + ", with which it is linked, is " + words(one);
      found.report(Rule.PLACEMENT, Whom.household(family.id()), wrong);
    }
  }

  private static String words(Optional<HostId> host) {
    return host.map(id -> "placed at host " + id.value()).orElse("not placed");
  }
}

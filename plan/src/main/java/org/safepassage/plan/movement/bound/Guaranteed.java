package org.safepassage.plan.movement.bound;

import java.util.List;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** How many people the guarantee of a gate lets in, at most. */
record Guaranteed(Situation situation) {

  long people(Crossing crossing) {
    return switch (crossing.guarantee()) {
      case Guarantee.None() -> Limits.NONE;
      case Guarantee.Collective(PledgeState leastState, Set<HostId> hosts) ->
          pledges(leastState, hosts).stream()
              .mapToLong(pledge -> pledge.personsOf(units(pledge)))
              .sum();
      case Guarantee.Named(PledgeState leastState, Set<HostId> hosts) ->
          pledges(leastState, hosts).stream().mapToLong(this::mostPlaced).sum();
    };
  }

  private List<Pledge> pledges(PledgeState leastState, Set<HostId> hosts) {
    return situation.operation().pledges().stream()
        .filter(pledge -> hosts.contains(pledge.host()))
        .filter(pledge -> situation.getPledge(pledge.id()).state().compareTo(leastState) >= 0)
        .toList();
  }

  private long units(Pledge pledge) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    return outlook.units();
  }

  /** No more people than units times the most people that any household places on one unit. */
  private long mostPlaced(Pledge pledge) {
    double most = 0;
    for (Household household : situation.operation().households()) {
      int people = household.listMovingMembers().size();
      int units = pledge.unitsOf(household);
      if (people > 0 && units == 0) {
        return Limits.NONE;
      }
      most = Math.max(most, people / (double) Math.max(1, units));
    }
    return (long) Math.ceil(units(pledge) * most);
  }
}

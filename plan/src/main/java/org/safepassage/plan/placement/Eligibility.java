package org.safepassage.plan.placement;

import java.util.List;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Member;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** Who may settle by which pledge: rule 8 without the numbers of places, and what a named guarantee asks (rule 6). */
record Eligibility(Situation situation) {

  /** Whether the household may go by the pledge at all. */
  boolean mayGo(Household household, Pledge pledge) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    List<Member> moving = household.listMovingMembers();
    return outlook.state().compareTo(situation.operation().policy().leastPledge()) >= 0
        && !moving.isEmpty()
        && moving.size() <= pledge.mostPersonsPerCase()
        && moving.size() <= pledge.departuresPerWeek()
        && pledge.unitsOf(household) <= outlook.units()
        && !household.refusedHosts().contains(pledge.host())
        && isWanted(moving, pledge);
  }

  private static boolean isWanted(List<Member> moving, Pledge pledge) {
    boolean accepted = pledge.accepts().isEmpty();
    for (Member member : moving) {
      Set<Trait> traits = member.traits();
      if (traits.stream().anyMatch(pledge.refuses()::contains)) {
        return false;
      }
      accepted |= traits.stream().anyMatch(pledge.accepts()::contains);
    }
    return accepted;
  }

  /** Whether a place by this pledge is one that the state behind the gate demands; true if it demands no named place. */
  boolean satisfies(Pledge pledge, Crossing crossing) {
    return switch (crossing.guarantee()) {
      case Guarantee.None none -> true;
      case Guarantee.Collective collective -> true;
      case Guarantee.Named(PledgeState leastState, Set<HostId> hosts) ->
          hosts.contains(pledge.host()) && situation.getPledge(pledge.id()).state().compareTo(leastState) >= 0;
    };
  }
}

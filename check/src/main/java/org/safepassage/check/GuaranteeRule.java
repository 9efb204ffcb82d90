package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Placement;
import org.safepassage.operation.PledgeState;

/** Rule 6: nobody passes without the hosts' guarantee that the gate demands. */
final class GuaranteeRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.GUARANTEE;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    List<PassageView> inTime = new ArrayList<>(plan.passages);
    inTime.sort(Comparator.comparingInt(PassageView::start));
    for (int crossing = 0; crossing < facts.crossings.size(); crossing++) {
      switch (facts.crossings.get(crossing).guarantee()) {
        case Guarantee.None none -> {}
        case Guarantee.Collective(PledgeState least, Set<HostId> hosts) ->
            judgeCollective(inTime, crossing, guaranteed(facts, hosts, least), found);
        case Guarantee.Named(PledgeState least, Set<HostId> hosts) -> {
          for (PassageView passage : inTime) {
            if (passage.crossing() == crossing && !PlanView.hasBegun(passage.start()) && !isPlaced(facts, plan, passage.journey().journey.household(), hosts, least)) {
              found.report(
                  Rule.GUARANTEE, passage.whom(), passage.start(), "has no place by a pledge that is " + least + " or better at one of the hosts " + hosts);
            }
          }
        }
      }
    }
  }

  private static void judgeCollective(List<PassageView> inTime, int crossing, long guaranteed, Findings found) {
    long people = 0;
    for (PassageView passage : inTime) {
      if (passage.crossing() == crossing) {
        people += passage.people();
        if (people > guaranteed && !PlanView.hasBegun(passage.start())) {
          found.report(Rule.GUARANTEE, passage.whom(), passage.start(), "with it " + people + " people pass; the hosts guarantee " + guaranteed + ", maybe a pledge was withdrawn");
        }
      }
    }
  }

  /** Persons whom these hosts guarantee together at this state or better: each pledge rounded down. */
  static long guaranteed(Facts facts, Set<HostId> hosts, PledgeState least) {
    long persons = 0;
    for (int i = 0; i < facts.pledges.size(); i++) {
      var outlook = facts.pledgeOutlooks.get(i);
      if (hosts.contains(facts.pledges.get(i).host()) && outlook.state().compareTo(least) >= 0) {
        persons += (long) Math.floor(outlook.units() * facts.pledges.get(i).personsPerUnit() + 1e-9);
      }
    }
    return persons;
  }

  /** Whether a household has a placement at one of the hosts by a pledge at this state or better. */
  static boolean isPlaced(Facts facts, PlanView plan, HouseholdId household, Set<HostId> hosts, PledgeState least) {
    for (Placement placement : plan.plan.placements()) {
      if (placement.household().equals(household)) {
        int pledge = Facts.find(facts.pledgeIndex, placement.pledge());
        if (pledge >= 0
            && hosts.contains(facts.pledges.get(pledge).host())
            && facts.pledgeOutlooks.get(pledge).state().compareTo(least) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}

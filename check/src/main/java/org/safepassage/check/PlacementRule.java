package org.safepassage.check;

import java.util.HashMap;
import java.util.Map;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PledgeOutlook;

/** Rule 8: who may settle by which pledge, how many, and when they depart. */
final class PlacementRule implements RuleJudge {
  private static final long DAY_SECONDS = 86_400;
  private static final long WEEK_SECONDS = 7 * DAY_SECONDS;

  @Override
  public Rule rule() {
    return Rule.PLACEMENT;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    if (plan.plan.placements().isEmpty()) {
      return;
    }
    JourneyView[] byHousehold = new JourneyView[facts.households.size()];
    for (JourneyView journey : plan.journeys) {
      byHousehold[journey.index] = journey;
    }
    long[] units = new long[facts.pledges.size()];
    boolean[] placed = new boolean[facts.households.size()];
    Map<Long, Long> departing = new HashMap<>();
    ReceptionJudge reception = new ReceptionJudge(facts, found);
    for (Placement placement : plan.plan.placements()) {
      int household = Facts.find(facts.householdIndex, placement.household());
      int pledge = Facts.find(facts.pledgeIndex, placement.pledge());
      if (household >= 0 && pledge >= 0) {
        JourneyView journey = byHousehold[household];
        judgeOnce(placement, plan.onPlan[household], placed[household], found);
        placed[household] = true;
        judgePledge(facts, placement, household, pledge, found);
        judgeUnits(facts, placement, household, pledge, units, departing, found);
        reception.judge(placement, household, pledge);
        if (journey != null) {
          judgeTimes(facts, placement, pledge, journey, found);
        }
      }
    }
    reception.judgeLinked(plan);
  }

  private static void judgeOnce(Placement placement, boolean moved, boolean placedBefore, Findings found) {
    if (!moved) {
      report(placement, 0, "placed, but not moved by the plan", found);
    }
    if (placedBefore) {
      report(placement, 0, "placed twice; maybe a row was copied", found);
    }
  }

  private static void judgePledge(Facts facts, Placement placement, int household, int index, Findings found) {
    Household family = facts.households.get(household);
    Pledge pledge = facts.pledges.get(index);
    PledgeOutlook outlook = facts.pledgeOutlooks.get(index);
    int week = weekTick(facts, placement);
    if (outlook.state().compareTo(facts.operation.policy().leastPledge()) < 0) {
      report(placement, week, "the pledge is " + outlook.state() + "; the policy plans on " + facts.operation.policy().leastPledge() + " or better", found);
    }
    if (family.refusedHosts().contains(pledge.host())) {
      report(placement, week, "the household refuses host " + pledge.host().value(), found);
    }
    int people = family.listMovingMembers().size();
    if (people > pledge.mostPersonsPerCase()) {
      report(placement, week, people + " people; the host takes at most " + pledge.mostPersonsPerCase() + " as one case", found);
    }
    judgeCriteria(placement, family, pledge, week, found);
  }

  private static void judgeCriteria(Placement placement, Household family, Pledge pledge, int week, Findings found) {
    boolean wanted = pledge.accepts().isEmpty();
    for (Member member : family.members()) {
      if (member.stays()) {
        continue;
      }
      wanted |= Traits.firstOf(member.traits(), pledge.accepts()) != null;
      Trait refused = Traits.firstOf(member.traits(), pledge.refuses());
      if (refused != null) {
        report(placement, week, "the host refuses member " + member.id().value() + " (" + refused + ")", found);
      }
    }
    if (!wanted) {
      report(placement, week, "no member has any trait that the host takes: " + pledge.accepts(), found);
    }
  }

  private static void judgeUnits(
      Facts facts, Placement placement, int household, int index, long[] units, Map<Long, Long> departing, Findings found) {
    Household family = facts.households.get(household);
    Pledge pledge = facts.pledges.get(index);
    int week = weekTick(facts, placement);
    units[index] += pledge.unitsOf(family);
    int pledged = facts.pledgeOutlooks.get(index).units();
    if (units[index] > pledged) {
      report(placement, week, "with it " + units[index] + " units are used of a pledge of " + pledged, found);
    }
    long key = (long) index << 32 | (placement.departWeek() & 0xffffffffL);
    long people = departing.merge(key, (long) family.listMovingMembers().size(), Long::sum);
    if (pledge.departuresPerWeek() != Limits.NONE && people > pledge.departuresPerWeek()) {
      report(
          placement, week, people + " people depart in week " + placement.departWeek() + "; the host takes " + pledge.departuresPerWeek() + " a week", found);
    }
  }

  private static void judgeTimes(Facts facts, Placement placement, int index, JourneyView journey, Findings found) {
    Pledge pledge = facts.pledges.get(index);
    int across = journey.lastPassage().end();
    int expires = facts.pledgeOutlooks.get(index).expiresTick();
    if (expires != Loss.NEVER && expires < across) {
      report(placement, across, "passes its last gate after the pledge has expired at " + found.moment(expires), found);
    }
    var chain = facts.chains.get(journey.chain);
    long departs = placement.departWeek() * WEEK_SECONDS;
    long arrival = ((long) across + facts.ticksOf(chain.transferMinutes())) * facts.tickSeconds;
    if (departs < arrival + pledge.vettingDays() * DAY_SECONDS) {
      report(
          placement,
          weekTick(facts, placement),
          "departs in week " + placement.departWeek() + ", which starts before the end of " + pledge.vettingDays() + " days of vetting from its arrival in the camp at "
              + found.moment(arrival / facts.tickSeconds),
          found);
    }
    int leaveBy = facts.campOutlooks.get(Facts.find(facts.campIndex, chain.camp())).leaveByTick();
    boolean beyond = leaveBy != Loss.NEVER && departs > (long) leaveBy * facts.tickSeconds;
    if (beyond != placement.beyondLeaveBy()) {
      String wrong = beyond ? "outstays the camp's date " + found.moment(leaveBy) + ", but is not listed so" : "is listed as outstaying the camp's date, but does not";
      report(placement, weekTick(facts, placement), wrong, found);
    }
  }

  /** The tick at which its week starts. */
  private static int weekTick(Facts facts, Placement placement) {
    long tick = placement.departWeek() * WEEK_SECONDS / facts.tickSeconds;
    return (int) Math.max(0, Math.min(tick, Integer.MAX_VALUE));
  }

  /** Something wrong as of the week in which it departs. */
  static void report(Facts facts, Placement placement, String wrong, Findings found) {
    report(placement, weekTick(facts, placement), wrong, found);
  }

  private static void report(Placement placement, int tick, String wrong, Findings found) {
    found.report(Rule.PLACEMENT, Whom.household(placement.household()).at(placement.pledge()), tick, wrong);
  }
}

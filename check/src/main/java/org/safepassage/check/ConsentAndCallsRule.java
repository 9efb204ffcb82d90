package org.safepassage.check;

import org.safepassage.operation.Consent;
import org.safepassage.operation.Contact;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.outlook.HouseholdOutlook;

/** Rule 10: only who waits and has not declined is moved, called in time and not before. */
final class ConsentAndCallsRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.CONSENT_AND_CALLS;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    for (JourneyView journey : plan.journeys) {
      judgeHousehold(facts, journey, found);
      judgeCall(facts, journey, found);
    }
  }

  private static void judgeHousehold(Facts facts, JourneyView journey, Findings found) {
    HouseholdOutlook outlook = facts.householdOutlooks.get(journey.index);
    int call = journey.journey.callTick();
    if (outlook.consent() == Consent.DECLINED) {
      report(journey, call, "is moved, but has declined", found);
    }
    if (outlook.status() != HouseholdStatus.WAITING) {
      report(journey, call, "is moved, but no longer waits: it is " + outlook.status(), found);
    }
    if (!journey.household.contact().canBeTold()) {
      report(journey, call, "is moved, but cannot be told; maybe a channel is missing", found);
    }
  }

  private static void judgeCall(Facts facts, JourneyView journey, Findings found) {
    HouseholdOutlook outlook = facts.householdOutlooks.get(journey.index);
    Contact contact = journey.household.contact();
    int call = journey.journey.callTick();
    int earliest = facts.situation.earliestCallTick();
    if (call < earliest && !PlanView.hasBegun(call)) {
      report(journey, call, "is called before the earliest call at " + found.moment(earliest), found);
    }
    long ready = (long) call + facts.ticksOf(contact.minutesToReach()) + facts.ticksOf(contact.minutesToGetReady());
    for (ApproachView approach : journey.approaches) {
      int leaves = Math.min(approach.approach.leaveTick(), approach.leavesByLegs());
      if (leaves < ready) {
        report(
            journey,
            leaves,
            "leaves before it can be ready at " + found.moment(ready) + ": called at " + found.moment(call) + ", " + contact.minutesToReach()
                + " minutes to reach and " + contact.minutesToGetReady() + " to get ready",
            found);
      }
      if (leaves < outlook.readyTick() && !PlanView.hasBegun(leaves)) {
        report(journey, leaves, "leaves before it is ready from " + found.moment(outlook.readyTick()), found);
      }
    }
  }

  private static void report(JourneyView journey, int tick, String wrong, Findings found) {
    found.report(Rule.CONSENT_AND_CALLS, journey.whom(), tick, wrong);
  }
}

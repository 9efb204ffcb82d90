package org.safepassage.check;

import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;

/** Every household of the roster is on the plan once or left out once. */
final class HeadcountRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.HEADCOUNT;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    int[] times = new int[facts.households.size()];
    for (Journey journey : plan.plan.journeys()) {
      int household = Facts.find(facts.householdIndex, journey.household());
      if (household >= 0) {
        times[household]++;
      }
    }
    for (LeftOut out : plan.plan.leftOut()) {
      int household = Facts.find(facts.householdIndex, out.household());
      if (household < 0) {
        found.report(Rule.HEADCOUNT, Whom.household(out.household()), 0, "left out, but not on the roster; maybe its id was changed");
      } else {
        times[household]++;
      }
    }
    for (int household = 0; household < times.length; household++) {
      if (times[household] != 1) {
        String wrong =
            times[household] == 0
                ? "neither on the plan nor left out; maybe its row was deleted"
                : "on the plan or left out " + times[household] + " times; maybe a row was copied";
        found.report(Rule.HEADCOUNT, Whom.household(facts.households.get(household).id()), 0, wrong);
      }
    }
  }
}

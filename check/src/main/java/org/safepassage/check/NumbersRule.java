package org.safepassage.check;

import org.safepassage.operation.Expected;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.PlanNumbers;

/** The plan's numbers are those that follow from it, and its bound is no smaller than its weight. */
final class NumbersRule {
  private NumbersRule() {}

  static void judge(PlanNumbers stated, PlanNumbers recomputed, Headcount headcount, int tickSeconds, Findings found) {
    compare("people listed", stated.peopleListed(), recomputed.peopleListed(), found);
    compare("people firm", stated.peopleFirm(), recomputed.peopleFirm(), found);
    compare("people planned", stated.peoplePlanned(), recomputed.peoplePlanned(), found);
    compare("people whose consent is unknown", stated.peopleConsentUnknown(), recomputed.peopleConsentUnknown(), found);
    compare("weight", stated.weightPlanned(), recomputed.weightPlanned(), found);
    compare("margin in minutes", stated.marginMinutes(), recomputed.marginMinutes(), found);
    compare("exposure", stated.exposure(), recomputed.exposure(), found);
    compare("tick of the last across", stated.lastAcrossTick(), recomputed.lastAcrossTick(), found);
    if (stated.weightBound() < recomputed.weightPlanned()) {
      found.report(Rule.NUMBERS, Whom.NOBODY, 0, "bound " + stated.weightBound() + " below its own weight " + recomputed.weightPlanned());
    }
    stated.finishBound().ifPresent(bound -> judgeFinish(bound, recomputed.lastAcrossTick(), tickSeconds, found));
    if (!headcount.addsUp()) {
      found.report(
          Rule.NUMBERS, Whom.NOBODY, 0,
          headcount.listed() + " listed, but " + headcount.planned() + " planned, " + headcount.staying() + " staying and " + headcount.leftOutPeople() + " left out");
    }
  }

  private static void judgeFinish(FinishBound bound, int lastAcrossTick, int tickSeconds, Findings found) {
    if (bound.ticks(tickSeconds) > lastAcrossTick) {
      found.report(
          Rule.NUMBERS, Whom.NOBODY, 0, "nobody can be across later than tick " + bound.ticks(tickSeconds) + " at the earliest, but the last is across at tick " + lastAcrossTick);
    }
  }

  /** The mean is that of the plan's own sample; its interval may differ by how sums are rounded. */
  static void judgeExpected(Expected stated, Expected recomputed, Findings found) {
    compare("thousandths of people expected", stated.peopleThousandths(), recomputed.peopleThousandths(), found);
    compare("thousandths of weight expected", stated.weightThousandths(), recomputed.weightThousandths(), found);
    if (Math.abs(stated.errorThousandths() - recomputed.errorThousandths()) > 1) {
      compare("thousandths of the sampling error", stated.errorThousandths(), recomputed.errorThousandths(), found);
    }
    if (stated.boundThousandths() < recomputed.weightThousandths()) {
      found.report(
          Rule.NUMBERS, Whom.NOBODY, 0, "bound on the mean " + stated.boundThousandths() + " below its own " + recomputed.weightThousandths() + " thousandths");
    }
  }

  private static void compare(String what, long stated, long recomputed, Findings found) {
    if (stated != recomputed) {
      found.report(Rule.NUMBERS, Whom.NOBODY, 0, what + " " + stated + ", recomputed " + recomputed + "; maybe the plan was edited by hand");
    }
  }
}

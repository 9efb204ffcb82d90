package org.safepassage.plan.finish;

import java.util.Optional;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.ProofChecker;
import org.safepassage.solve.shuttle.ShuttleAnswer;

/** Whether a plan's bound on its finish is one: without a solver if whoever takes longest shows it, else by a proof that is looked for anew and verified apart. */
public final class FinishCheck {
  private FinishCheck() {}

  /** Whether no plan that brings out a plan's people has the last across earlier than it states. */
  public static boolean holds(Situation situation, Plan plan, FinishBound stated) {
    FinishTask task = new FinishTask(situation, FinishTask.householdsOf(plan.journeys()));
    if (stated.microseconds() <= task.bound(Optional.empty()).microseconds()) {
      return true;
    }
    Optional<ShuttleAnswer> answer = task.solve(plan.request().seed(), plan.request().steps());
    boolean isProven = answer.filter(found -> ProofChecker.holds(task.problem(), found.bound(), found.proof())).isPresent();
    return isProven && stated.microseconds() <= task.bound(answer).microseconds();
  }
}

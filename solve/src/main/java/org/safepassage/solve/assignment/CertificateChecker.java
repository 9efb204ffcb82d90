package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks an answer from the problem alone, in whole numbers: that the choice is allowed, that its values are what the answer says,
 * and that the prices prove each bound. It knows no solver and trusts none; that two solvers agree it cannot check.
 */
public final class CertificateChecker {
  private CertificateChecker() {}

  /** What is wrong with the answer, a sentence each; empty = all of it holds. */
  public static List<String> listFaults(AssignmentProblem problem, AssignmentAnswer answer) {
    if (answer.choices().size() != problem.items().size() || answer.stages().size() != problem.objectives().size()) {
      return List.of("the answer is one to another problem");
    }
    ChoiceTally tally = new ChoiceTally(problem, answer.choices());
    List<String> faults = new ArrayList<>(tally.listFaults());
    if (faults.isEmpty()) {
      List<Long> values = tally.listValues();
      for (int k = 0; k < values.size(); k++) {
        addFaults(problem, answer.stages().get(k), k, values, faults);
      }
    }
    return faults;
  }

  private static void addFaults(AssignmentProblem problem, Stage stage, int objective, List<Long> values, List<String> faults) {
    if (!stage.objective().equals(problem.objectives().get(objective).name()) || stage.value() != values.get(objective)) {
      faults.add(stage.objective() + " is said to be " + stage.value() + "; it is " + values.get(objective));
    }
    try {
      long proven = new PriceBound(problem, objective, values, stage.prices()).bound();
      if (proven > stage.bound()) {
        faults.add(stage.objective() + ": the bound is said to be " + stage.bound() + "; the prices prove only " + proven);
      }
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      faults.add(stage.objective() + ": " + wrong.getMessage());
    }
  }
}

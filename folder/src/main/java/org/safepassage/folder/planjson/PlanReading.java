package org.safepassage.folder.planjson;

import java.util.List;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.Plan;

/** What came of reading a plan: all of it, or nothing. */
public sealed interface PlanReading {

  /**
   * @param tickSeconds the length of its ticks, which must be the operation's
   */
  record Read(Plan plan, int tickSeconds) implements PlanReading {}

  /** Everything that is wrong, by line and column, each with its JSON pointer. */
  record Refused(List<Problem> problems) implements PlanReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}

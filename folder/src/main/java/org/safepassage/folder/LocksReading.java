package org.safepassage.folder;

import java.util.List;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.HostDecision;

/** What came of reading a locks file: all of it, or nothing. */
public sealed interface LocksReading {

  /**
   * Every row was read.
   *
   * @param lines where each decision stands, from 1
   */
  record Read(List<HostDecision> decisions, List<Integer> lines, List<Problem> warnings) implements LocksReading {
    public Read {
      decisions = List.copyOf(decisions);
      lines = List.copyOf(lines);
      warnings = List.copyOf(warnings);
    }
  }

  /** Something is wrong; at least one problem is an error. */
  record Refused(List<Problem> problems) implements LocksReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}

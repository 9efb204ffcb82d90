package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.CertificateChecker;

/** The placement as an assignment problem, and its answer: what a {@link CertificateChecker} needs to judge it without any solver. */
public record PlacementProof(AssignmentProblem problem, AssignmentAnswer answer) {

  /** What is wrong with the answer, a sentence each; empty = all of it holds. */
  public List<String> listFaults() {
    return CertificateChecker.listFaults(problem, answer);
  }
}

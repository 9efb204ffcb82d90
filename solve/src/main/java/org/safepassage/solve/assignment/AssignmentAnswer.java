package org.safepassage.solve.assignment;

import java.util.List;

/**
 * A choice for each item, and for each objective in order how good it is and why nothing is better.
 * {@link CertificateChecker} judges both.
 */
public record AssignmentAnswer(List<Choice> choices, List<Stage> stages) {
  public AssignmentAnswer {
    choices = List.copyOf(choices);
    stages = List.copyOf(stages);
  }

  /** Whether the certificate proves every objective in order. */
  public boolean isProvenBest() {
    return stages.stream().allMatch(stage -> stage.standing() == Standing.PROVEN);
  }
}

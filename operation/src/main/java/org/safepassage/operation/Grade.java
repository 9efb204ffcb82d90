package org.safepassage.operation;

/**
 * The Admiralty grade of a report: reliability of the source A (completely reliable) to E (unreliable), F (cannot be
 * judged); credibility of the information 1 (confirmed) to 5 (improbable), 6 (cannot be judged). F and 6 are not the worst
 * grades: they say that nobody knows.
 *
 * <p>Source: NATO AJP-2.1, Allied joint doctrine for intelligence procedures.
 */
public record Grade(char reliability, int credibility) {
  public Grade {
    if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException(
          "grade " + reliability + credibility + ": a letter A to F and a digit 1 to 6, such as B2");
    }
  }

  /** Whether both axes could be judged. */
  public boolean isJudged() {
    return reliability != 'F' && credibility != 6;
  }

  /** Whether both axes could be judged and neither is worse than in {@code least}. */
  public boolean isAtLeast(Grade least) {
    return isJudged() && reliability <= least.reliability && credibility <= least.credibility;
  }

  @Override
  public String toString() {
    return "" + reliability + credibility;
  }
}

package org.safepassage.plan;

/**
 * One thing that is otherwise in a plan than in the one in force.
 *
 * @param id of the household, or of the run
 * @param was blank if it is new
 * @param now blank if it is no more
 */
public record PlanChange(Kind kind, String id, String was, String now) {

  /** What changes, in the order in which it is told. */
  public enum Kind {
    COMES_ON("comes on the plan"),
    COMES_OFF("comes off the plan"),
    GOES_OTHERWISE("goes otherwise"),
    RUN_BEGINS("is a new run"),
    RUN_ENDS("is no more"),
    RUN_CHANGES("is another run than it was");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether it is about a run, else about a household. */
    public boolean isOfRun() {
      return compareTo(RUN_BEGINS) >= 0;
    }
  }

  /** In one sentence. */
  public String sentence() {
    String what = id + " " + kind.words;
    if (was.isEmpty()) {
      return what + ": " + now + ".";
    }
    return now.isEmpty() ? what + "; it was: " + was + "." : what + ": " + now + "; before: " + was + ".";
  }
}

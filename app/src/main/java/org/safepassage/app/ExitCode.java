package org.safepassage.app;

/** What the program ends with. */
enum ExitCode {
  OK(0, "Done. A search ended by Ctrl-C or --seconds counts as done: its plan is checked and written as any other."),
  PLAN_REFUSED(1, "A plan was refused: it breaks a rule, was made from other facts, or is no plan that can be read."),
  USAGE(2, "The command line could not be understood; nothing was done."),
  FACTS_REFUSED(3, "The operation folder is missing or has problems; nothing was planned."),
  CANNOT_WRITE(4, "Something could not be written, or is there already."),
  CANNOT_BUILD(69, "Said by ./safepassage before the program starts: no JDK, or it could not be built."),
  INTERNAL(70, "A mistake in the program itself; nothing was written."),
  INTERRUPTED(130, "Stopped by Ctrl-C before there was a search to end, or by a second Ctrl-C; nothing was written.");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  /** A sentence for the page of commands. */
  String meaning() {
    return meaning;
  }
}

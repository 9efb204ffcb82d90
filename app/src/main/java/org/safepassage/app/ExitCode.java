package org.safepassage.app;

/** What the program ends with. */
final class ExitCode {
  static final int OK = 0;

  /** A plan was refused by the check, or belongs to other facts. */
  static final int PLAN_REFUSED = 1;

  /** The command line could not be understood. */
  static final int USAGE = 2;

  /** The operation folder has problems; nothing was planned. */
  static final int FACTS_REFUSED = 3;

  /** Something could not be read or written. */
  static final int CANNOT_WRITE = 4;

  /** A mistake in the program itself; nothing was written. */
  static final int INTERNAL = 70;

  /** Stopped by hand before there was any plan. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}

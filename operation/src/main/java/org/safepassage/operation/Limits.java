package org.safepassage.operation;

/** Numbers that stand for "no limit" in whole-number fields. */
public final class Limits {
  /** No limit: larger than any count or minute that occurs. */
  public static final int NONE = Integer.MAX_VALUE;

  private Limits() {}
}

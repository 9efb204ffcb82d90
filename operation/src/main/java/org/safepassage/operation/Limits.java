package org.safepassage.operation;

/** Numbers that stand for "no limit" in whole-number fields, and how far ahead anybody plans. */
public final class Limits {
  /** No limit: larger than any count or minute that occurs. */
  public static final int NONE = Integer.MAX_VALUE;

  /** No moment of a plan lies further ahead (docs/model.md). */
  public static final int LONGEST_PLAN_SECONDS = 400 * 24 * 3600;

  private Limits() {}
}

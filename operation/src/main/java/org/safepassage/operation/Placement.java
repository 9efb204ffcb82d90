package org.safepassage.operation;

/**
 * Where a household goes for good.
 *
 * @param departWeek weeks after the camp is reached, counted from 0, in which it leaves
 * @param beyondLeaveBy whether that is after the camp's date
 */
public record Placement(HouseholdId household, PledgeId pledge, int departWeek, boolean beyondLeaveBy) {}

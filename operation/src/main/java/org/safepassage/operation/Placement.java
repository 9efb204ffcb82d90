package org.safepassage.operation;

/**
 * Where a household goes for good.
 *
 * @param departWeek the week in which it leaves, counted from 0 at the planning moment
 * @param beyondLeaveBy whether that is after the camp's date
 */
public record Placement(HouseholdId household, PledgeId pledge, int departWeek, boolean beyondLeaveBy) {}

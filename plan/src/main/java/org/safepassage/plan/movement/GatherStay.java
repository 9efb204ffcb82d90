package org.safepassage.plan.movement;

/** People gathered at a place in [from, to); {@code gate} whose turn they wait for at its inside, or -1. */
record GatherStay(int place, int gate, int fromTick, int toTick, int people) {}

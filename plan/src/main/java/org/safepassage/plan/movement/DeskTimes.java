package org.safepassage.plan.movement;

import org.jspecify.annotations.Nullable;

/** When a desk is free for one household after any arrival, as a ledger stands; each answer serves all arrivals up to it. */
final class DeskTimes {
  /** Of nobody. */
  static final DeskTimes NONE = new DeskTimes(null, 0, 0, 0);

  private final @Nullable Ledger ledger;
  private final int gate;
  private final int deskTicks;
  private final int lastTick;
  private int neverFrom = Integer.MAX_VALUE;
  private int askedFrom;
  private int found = -1;

  DeskTimes(@Nullable Ledger ledger, int gate, int deskTicks, int lastTick) {
    this.ledger = ledger;
    this.gate = gate;
    this.deskTicks = deskTicks;
    this.lastTick = lastTick;
  }

  /** The first tick at a desk, not before it opens; -1 if there is none before the gate closes for good. */
  int find(int arriveTick) {
    if (arriveTick >= neverFrom || ledger == null) {
      return -1;
    }
    if (found >= 0 && askedFrom <= arriveTick && arriveTick <= found) {
      return found;
    }
    int desk = ledger.findOpenDesk(gate, arriveTick, deskTicks, lastTick);
    if (desk < 0) {
      neverFrom = arriveTick;
    } else {
      askedFrom = arriveTick;
      found = desk;
    }
    return desk;
  }
}

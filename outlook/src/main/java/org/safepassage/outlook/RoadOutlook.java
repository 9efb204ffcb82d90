package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a road: lost no later than either end.
 *
 * @param usable false where it is cut, or held by a party never relied on, at a checkpoint of such a party too
 * @param loss no later than at either end
 * @param ownLoss what is reported of the road alone: in a scenario its ends have draws of their own
 * @param lostTick from when it counts as lost (the ends' losses included); 0 if it is not usable
 * @param windows when it is open; empty = always
 */
public record RoadOutlook(
    Optional<PartyId> holder, boolean usable, Loss loss, Loss ownLoss, int lostTick, List<TickWindow> windows, List<ReportId> basis) {

  /** Lost by itself. */
  public RoadOutlook(Optional<PartyId> holder, boolean usable, Loss loss, int lostTick, List<TickWindow> windows, List<ReportId> basis) {
    this(holder, usable, loss, loss, lostTick, windows, basis);
  }

  public RoadOutlook {
    windows = List.copyOf(windows);
    basis = List.copyOf(basis);
  }

  /** When it may be in use, from tick 0 on: not lost, and within its windows; in order. */
  public List<TickWindow> listOpen() {
    List<TickWindow> open = new ArrayList<>();
    for (TickWindow window : windows.isEmpty() ? List.of(new TickWindow(0, lostTick)) : windows) {
      TickWindow left = new TickWindow(Math.max(0, window.opensTick()), Math.min(lostTick, window.closesTick()));
      if (usable && left.opensTick() < left.closesTick()) {
        open.add(left);
      }
    }
    return open;
  }

  /** Whether it may be in use throughout [enterTick, exitTick): not lost, and inside one open window. */
  public boolean isOpenDuring(int enterTick, int exitTick) {
    return usable
        && exitTick <= lostTick
        && (windows.isEmpty()
            || windows.stream().anyMatch(w -> w.opensTick() <= enterTick && exitTick <= w.closesTick()));
  }
}

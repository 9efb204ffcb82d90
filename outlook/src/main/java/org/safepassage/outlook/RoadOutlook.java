package org.safepassage.outlook;

import java.util.List;
import java.util.Optional;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a road: lost no later than either end.
 *
 * @param usable false where it is cut, or held by a party never relied on, at a checkpoint of such a party too
 * @param lostTick from when it counts as lost (the ends' losses included); 0 if it is not usable
 * @param windows when it is open; empty = always
 */
public record RoadOutlook(
    Optional<PartyId> holder, boolean usable, Loss loss, int lostTick, List<TickWindow> windows, List<ReportId> basis) {
  public RoadOutlook {
    windows = List.copyOf(windows);
    basis = List.copyOf(basis);
  }

  /** Whether it may be in use throughout [enterTick, exitTick): not lost, and inside one open window. */
  public boolean isOpenDuring(int enterTick, int exitTick) {
    return usable
        && exitTick <= lostTick
        && (windows.isEmpty()
            || windows.stream().anyMatch(w -> w.opensTick() <= enterTick && exitTick <= w.closesTick()));
  }
}

package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a gate.
 *
 * @param stated the permission as reported
 * @param permission what it is worth: no more than the weakest pledge that it depends on
 * @param chance that it holds
 * @param windows in order, not overlapping
 * @param usable permission at the policy's least or better, and its holder relied on
 */
public record CrossingOutlook(
    PermissionState stated,
    PermissionState permission,
    double chance,
    List<TickWindow> windows,
    boolean usable,
    List<ReportId> basis) {
  public CrossingOutlook {
    windows = List.copyOf(windows);
    basis = List.copyOf(basis);
  }
}

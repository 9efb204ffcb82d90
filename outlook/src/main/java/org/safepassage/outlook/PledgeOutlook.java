package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a pledge.
 *
 * @param units in the pledge's own unit; 0 if withdrawn
 * @param expiresTick {@link Loss#NEVER} if it does not
 */
public record PledgeOutlook(PledgeState state, int units, double chance, int expiresTick, List<ReportId> basis) {
  public PledgeOutlook {
    basis = List.copyOf(basis);
  }
}

package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.ReportId;

/** What we believe of a camp: {@code leaveByTick} is {@link Loss#NEVER} if there is no date. */
public record CampOutlook(int capacityPersons, int leaveByTick, List<ReportId> basis) {
  public CampOutlook {
    basis = List.copyOf(basis);
  }
}

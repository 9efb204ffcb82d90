package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Consent;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a household.
 *
 * @param readyTick not before this tick; 0 if it is ready
 * @param groups its moving members by place, in the order of the roster
 */
public record HouseholdOutlook(
    Consent consent, HouseholdStatus status, int readyTick, List<MemberGroup> groups, List<ReportId> basis) {
  public HouseholdOutlook {
    groups = List.copyOf(groups);
    basis = List.copyOf(basis);
  }

  /** Whether it is planned at all: it waits and has not declined. */
  public boolean isPlanned() {
    return status == HouseholdStatus.WAITING && consent != Consent.DECLINED && !groups.isEmpty();
  }

  public int people() {
    return groups.stream().mapToInt(group -> group.members().size()).sum();
  }
}

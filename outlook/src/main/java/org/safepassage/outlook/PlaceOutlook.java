package org.safepassage.outlook;

import java.util.List;
import java.util.Optional;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.ReportId;

/**
 * What we believe of a place.
 *
 * @param holder who holds it, if anybody is reported to
 * @param usable false where a party never relied on (or one that must not learn) holds it
 * @param lostTick from when it counts as lost at the policy's quantile; 0 if it is not usable; {@link Loss#NEVER} if never
 * @param basis the reports that this rests on
 */
public record PlaceOutlook(Optional<PartyId> holder, boolean usable, Loss loss, int lostTick, List<ReportId> basis) {
  public PlaceOutlook {
    basis = List.copyOf(basis);
  }
}

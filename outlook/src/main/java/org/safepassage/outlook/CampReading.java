package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Camp;
import org.safepassage.operation.CampId;
import org.safepassage.operation.ReportId;

/** Reads every camp; without report it is as its row says. */
final class CampReading {
  private CampReading() {}

  static Map<CampId, CampOutlook> read(Bearings bearings) {
    Map<CampId, CampOutlook> outlooks = new LinkedHashMap<>();
    for (Camp camp : bearings.operation().camps()) {
      Reading<Integer> capacity = bearings.intake().read(camp.id(), Questions.CAPACITY, camp.capacityPersons());
      Reading<Instant> leaveBy =
          bearings.intake().read(camp.id(), Questions.LEAVE_BY, camp.leaveBy().orElse(Instant.MAX));
      List<ReportId> basis = new ArrayList<>(capacity.basisIds());
      basis.addAll(leaveBy.basisIds());
      outlooks.put(camp.id(), new CampOutlook(capacity.value(), bearings.clock().notAfter(leaveBy.value()), basis));
    }
    return outlooks;
  }
}

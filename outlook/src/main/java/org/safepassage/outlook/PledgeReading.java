package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.ReportId;

/** Reads every pledge; one without report is asked for, with no units. */
final class PledgeReading {
  private static final Claim.Pledged ASKED = new Claim.Pledged(PledgeState.ASKED, 0, 0);
  private static final Claim.Pledged WITHDRAWN = new Claim.Pledged(PledgeState.WITHDRAWN, 0, 0);

  private PledgeReading() {}

  static Map<PledgeId, PledgeOutlook> read(Bearings bearings) {
    Map<PledgeId, PledgeOutlook> outlooks = new LinkedHashMap<>();
    bearings.operation().pledges().forEach(pledge -> outlooks.put(pledge.id(), outlook(pledge, bearings)));
    return outlooks;
  }

  private static PledgeOutlook outlook(Pledge pledge, Bearings bearings) {
    Reading<Claim.Pledged> pledged = bearings.intake().read(pledge.id(), Questions.PLEDGED, ASKED);
    Reading<Instant> expires = bearings.intake().read(pledge.id(), Questions.EXPIRES, Instant.MAX);
    int expiresTick = bearings.clock().notAfter(expires.value());
    boolean gone = expiresTick <= 0 || bearings.whatIf().withdrawn().contains(pledge.host());
    Claim.Pledged believed = gone ? WITHDRAWN : pledged.value();
    List<ReportId> basis = new ArrayList<>(pledged.basisIds());
    basis.addAll(expires.basisIds());
    return new PledgeOutlook(believed.state(), believed.units(), believed.chance(), expiresTick, basis);
  }
}

package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.TimeWindow;

/** Reads every gate; one without report is not asked for, and never open. */
final class CrossingReading {
  private static final Claim.Permission NOT_ASKED = new Claim.Permission(PermissionState.NOT_ASKED, 0);

  private CrossingReading() {}

  static Map<CrossingId, CrossingOutlook> read(Bearings bearings, Map<PledgeId, PledgeOutlook> pledges) {
    Map<CrossingId, CrossingOutlook> outlooks = new LinkedHashMap<>();
    bearings.operation().crossings().forEach(gate -> outlooks.put(gate.id(), outlook(gate, bearings, pledges)));
    return outlooks;
  }

  private static CrossingOutlook outlook(Crossing gate, Bearings bearings, Map<PledgeId, PledgeOutlook> pledges) {
    Reading<Claim.Permission> stated = bearings.intake().read(gate.id(), Questions.PERMISSION, NOT_ASKED);
    Reading<List<TimeWindow>> windows = bearings.intake().read(gate.id(), Questions.WINDOWS, List.of());
    boolean refused = bearings.whatIf().refused().contains(gate.id());
    PermissionState permission =
        refused ? PermissionState.REFUSED : noMoreThanPledges(stated.value().state(), gate, pledges);
    boolean usable =
        permission.compareTo(bearings.operation().policy().leastPermission()) >= 0
            && !bearings.whatIf().avoided().contains(gate.holder());
    List<ReportId> basis = new ArrayList<>(stated.basisIds());
    basis.addAll(windows.basisIds());
    return new CrossingOutlook(
        stated.value().state(),
        permission,
        refused ? 0 : stated.value().chance(),
        bearings.clock().windows(windows.value()),
        usable,
        basis);
  }

  private static PermissionState noMoreThanPledges(
      PermissionState stated, Crossing gate, Map<PledgeId, PledgeOutlook> pledges) {
    PermissionState worth = stated;
    for (PledgeId id : gate.dependsOn()) {
      PermissionState most = worthOf(Optional.ofNullable(pledges.get(id)).map(PledgeOutlook::state).orElseThrow());
      worth = most.compareTo(worth) < 0 ? most : worth;
    }
    return worth;
  }

  /** The best that a permission can be worth that depends on a pledge in this state. */
  private static PermissionState worthOf(PledgeState pledge) {
    return switch (pledge) {
      case WITHDRAWN -> PermissionState.REFUSED;
      case ASKED -> PermissionState.ASKED;
      case OFFERED -> PermissionState.OFFERED;
      case BINDING -> PermissionState.AGREED;
    };
  }
}

package org.safepassage.publish.promise;

import java.util.List;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HostId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.PledgeUnit;
import org.safepassage.operation.ReportId;

/** Something not yet firm that a plan rests on, with the reports that say so. */
public sealed interface Promise {

  List<ReportId> basis();

  /**
   * A gate that is not agreed.
   *
   * @param stated what was said of it before the pledges that it hangs on were weighed
   */
  record OfGate(CrossingId crossing, PermissionState permission, PermissionState stated, List<ReportId> basis) implements Promise {
    public OfGate {
      basis = List.copyOf(basis);
    }
  }

  /**
   * A pledge that is not binding.
   *
   * @param guarantees whether a gate used demands it; {@code places}: whether somebody settles by it
   */
  record OfPledge(PledgeId pledge, HostId host, PledgeState state, int units, PledgeUnit unit, boolean guarantees, boolean places, List<ReportId> basis)
      implements Promise {
    public OfPledge {
      basis = List.copyOf(basis);
    }
  }
}

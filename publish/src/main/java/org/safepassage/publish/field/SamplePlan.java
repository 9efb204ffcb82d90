package org.safepassage.publish.field;

import java.util.List;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;

/** A plan in which one vehicle stands at its base and nobody moves: what files say whatever the plan is. */
final class SamplePlan {
  private SamplePlan() {}

  static Plan of(Situation situation) {
    List<Run> runs =
        situation.operation().vehicleGroups().stream()
            .limit(1)
            .map(vehicles -> new Run("run-1", new VehicleId(vehicles.id(), 1), List.of(new Stop(vehicles.base(), 0, 0)), List.of()))
            .toList();
    PlanNumbers numbers = new PlanNumbers(0, 0, 0, 0, 0, 0, "", 0, 0, 0);
    return new Plan(
        new PlanRequest(situation.asOf(), 1, 1, 1, List.of()), "", numbers, List.of(), List.of(), runs, List.of(), List.of(), List.of(), List.of());
  }
}

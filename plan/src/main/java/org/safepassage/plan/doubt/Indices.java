package org.safepassage.plan.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;

/** Where everything stands in the operation's lists. */
final class Indices {
  private final Operation operation;
  private final Map<Id, Integer> indexOf = new HashMap<>();
  private final Map<VehicleGroupId, VehicleGroup> groups = new HashMap<>();

  Indices(Operation operation) {
    this.operation = operation;
    add(operation.places(), Place::id);
    add(operation.roads(), Road::id);
    add(operation.crossings(), Crossing::id);
    add(operation.chains(), Chain::id);
    add(operation.households(), Household::id);
    add(operation.pledges(), Pledge::id);
    operation.vehicleGroups().forEach(group -> groups.put(group.id(), group));
  }

  private <T> void add(List<T> things, Function<T, Id> id) {
    for (int i = 0; i < things.size(); i++) {
      indexOf.put(id.apply(things.get(i)), i);
    }
  }

  int of(Id id) {
    Integer index = indexOf.get(id);
    if (index == null) {
      throw new IllegalArgumentException("the plan names " + id.value() + ", which the operation does not have; maybe check it first");
    }
    return index;
  }

  int road(RoadId id) {
    return of(id);
  }

  double roadKm(int road) {
    return operation.roads().get(road).lengthKm();
  }

  VehicleGroup group(VehicleGroupId id) {
    VehicleGroup group = groups.get(id);
    if (group == null) {
      throw new IllegalArgumentException("the plan names vehicles " + id.value() + ", which the operation does not have; maybe check it first");
    }
    return group;
  }
}

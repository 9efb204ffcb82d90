package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.Situation;

/** Groups of vehicles that are alike in all but where and when they start, and what the bound asks of each. */
final class AlikeGroups {
  private final Situation situation;

  AlikeGroups(Situation situation) {
    this.situation = situation;
  }

  /** Those alike together, in the order of the first of each. */
  List<List<VehicleGroup>> list(List<VehicleGroup> groups, ToIntFunction<VehicleGroup> untilTick) {
    Map<List<Object>, List<VehicleGroup>> alike = new LinkedHashMap<>();
    groups.forEach(group -> alike.computeIfAbsent(traits(group, untilTick.applyAsInt(group)), key -> new ArrayList<>()).add(group));
    return List.copyOf(alike.values());
  }

  /** All that a walk depends on but its start. */
  private static List<Object> traits(VehicleGroup group, int untilTick) {
    return List.of(
        List.of(group.seats(), group.wheelchairPlaces(), group.stretcherPlaces(), group.maxKmh()),
        List.of(group.stopMinutes(), group.secondsPerPerson(), untilTick),
        List.of(group.places(), group.mayEnter()));
  }

  /** Until when its vehicles are there; {@code last} if that is not said. */
  int untilTick(VehicleGroup group, int last) {
    return group.availableUntil().map(situation::tickNotAfter).orElse(last);
  }

  /** From when its vehicles are there, from now on. */
  int fromTick(VehicleGroup group) {
    return group.availableFrom().map(situation::tickNotBefore).map(tick -> Math.max(0, tick)).orElse(0);
  }

  /** For each number of people the ticks to load or unload so many at one stop. */
  int[] handlingTicks(VehicleGroup group) {
    int[] ticks = new int[group.seats() + 1];
    for (int people = 1; people <= group.seats(); people++) {
      ticks[people] = situation.ticksOf(group.stopMinutes() + group.secondsPerPerson() * people / 60);
    }
    return ticks;
  }
}

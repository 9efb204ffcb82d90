package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The units of a large operation, those alike once. Whoever must not go without somebody who does not get away in time is in none.
 *
 * @param unitOf by rider the index of its unit, or {@link Relaxation#NOBODY}
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record AlikeUnits(List<AlikeUnit> list, int[] unitOf) {
  AlikeUnits {
    list = List.copyOf(list);
  }

  /** @param crowdOf by rider, in a large operation; else nothing, and there are no units */
  static AlikeUnits of(List<Rider> riders, List<Crowd> crowds, int[] crowdOf) {
    Map<Integer, List<Integer>> byUnit = new LinkedHashMap<>();
    IntStream.range(0, crowdOf.length).forEach(rider -> byUnit.computeIfAbsent(riders.get(rider).unit(), unit -> new ArrayList<>()).add(rider));
    List<AlikeUnit> units = new ArrayList<>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    int[] unitOf = new int[crowdOf.length];
    Arrays.fill(unitOf, Relaxation.NOBODY);
    for (List<Integer> unit : byUnit.values()) {
      List<Integer> alike = unit.stream().map(rider -> crowdOf[rider]).sorted().toList();
      if (!alike.contains(Relaxation.NOBODY)) {
        int index = known.computeIfAbsent(alike, first -> units.size());
        count(units, index, alike.stream().map(crowds::get).toList());
        unit.forEach(rider -> unitOf[rider] = index);
      }
    }
    return new AlikeUnits(units, unitOf);
  }

  private static void count(List<AlikeUnit> units, int index, List<Crowd> riders) {
    if (index == units.size()) {
      units.add(new AlikeUnit(riders, 1));
    } else {
      units.set(index, units.get(index).oneMore());
    }
  }
}

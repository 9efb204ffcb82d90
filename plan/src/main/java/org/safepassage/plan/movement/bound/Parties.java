package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who gets out of a large operation together, those alike as one. Whoever must not go without somebody who does not get away in time is none of them.
 *
 * @param partyOf by rider the index of its party, or {@link Relaxation#NOBODY}
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record Parties(List<Party> list, int[] partyOf) {
  Parties {
    list = List.copyOf(list);
  }

  /** @param crowdOf by rider, in a large operation; else nothing, and there are no parties */
  static Parties of(List<Rider> riders, List<Crowd> crowds, int[] crowdOf) {
    Map<Integer, List<Integer>> byUnit = new LinkedHashMap<>();
    IntStream.range(0, crowdOf.length).forEach(rider -> byUnit.computeIfAbsent(riders.get(rider).unit(), unit -> new ArrayList<>()).add(rider));
    List<Party> parties = new ArrayList<>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    int[] partyOf = new int[crowdOf.length];
    Arrays.fill(partyOf, Relaxation.NOBODY);
    for (List<Integer> unit : byUnit.values()) {
      List<Integer> alike = unit.stream().map(rider -> crowdOf[rider]).sorted().toList();
      if (!alike.contains(Relaxation.NOBODY)) {
        int index = known.computeIfAbsent(alike, first -> parties.size());
        count(parties, index, alike.stream().map(crowds::get).toList());
        unit.forEach(rider -> partyOf[rider] = index);
      }
    }
    return new Parties(parties, partyOf);
  }

  private static void count(List<Party> parties, int index, List<Crowd> riders) {
    if (index == parties.size()) {
      parties.add(new Party(riders, 1));
    } else {
      parties.set(index, parties.get(index).oneMore());
    }
  }
}

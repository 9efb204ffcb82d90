package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Units of several riders: who gets out together or not at all, but starts from several places or is several households. Without them the bound could bring
 * the rider who is near and leave the one who is far. A unit is worth no more than what its riders earn and what that leaves of its value, whatever each earns.
 */
final class Units {
  private final List<int[]> riders;
  private final long[] values;

  /** By rider. */
  private final boolean[] shares;

  private Units(List<int[]> riders, List<Rider> all) {
    this.riders = riders;
    values = riders.stream().mapToLong(unit -> Arrays.stream(unit).mapToLong(rider -> all.get(rider).value()).sum()).toArray();
    shares = new boolean[all.size()];
    riders.forEach(unit -> Arrays.stream(unit).forEach(rider -> shares[rider] = true));
  }

  /** Where each rider is taken by itself, which only makes the bound looser. */
  static Units none(List<Rider> all) {
    return new Units(List.of(), all);
  }

  static Units of(List<Rider> all) {
    Map<Integer, List<Integer>> byUnit = new LinkedHashMap<>();
    IntStream.range(0, all.size()).forEach(rider -> byUnit.computeIfAbsent(all.get(rider).unit(), unit -> new ArrayList<>()).add(rider));
    return new Units(byUnit.values().stream().filter(unit -> unit.size() > 1).map(unit -> unit.stream().mapToInt(Integer::intValue).toArray()).toList(), all);
  }

  int count() {
    return riders.size();
  }

  int[] riders(int unit) {
    return riders.get(unit).clone();
  }

  /** In fixed point. */
  long value(int unit) {
    return values[unit];
  }

  /** Whether a rider shares its unit's worth with others. */
  boolean shares(int rider) {
    return shares[rider];
  }

  /** What all units are worth beyond what their riders earn at some prices. */
  long left(Prices prices) {
    long left = 0;
    for (int unit = 0; unit < values.length; unit++) {
      left += Math.max(0, values[unit] - Arrays.stream(riders.get(unit)).mapToLong(prices::earning).sum());
    }
    return left;
  }
}

package org.safepassage.outlook.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.Situation;

/** The chances that promises are kept. */
public final class Promises {
  private Promises() {}

  /** That every permission of a chain holds, and every pledge that one of them depends on: each holds or not by itself. */
  public static double chance(Situation situation, Chain chain) {
    double chance = 1;
    Set<PledgeId> pledges = new LinkedHashSet<>();
    for (Crossing gate : situation.operation().crossings()) {
      if (chain.crossings().contains(gate.id())) {
        chance *= situation.getCrossing(gate.id()).chance();
        pledges.addAll(gate.dependsOn());
      }
    }
    for (PledgeId pledge : pledges) {
      chance *= situation.getPledge(pledge).chance();
    }
    return chance;
  }
}

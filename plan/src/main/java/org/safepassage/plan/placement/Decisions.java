package org.safepassage.plan.placement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;

/** The cell's locks and exclusions, ready to be asked. */
final class Decisions {
  static final Decisions NONE = new Decisions(List.of());

  private final Map<HouseholdId, HostId> locks = new HashMap<>();
  private final Map<HouseholdId, Set<HostId>> exclusions = new HashMap<>();

  /** Of two locks of one household the first counts; {@link LockRefusals} names the other. */
  Decisions(List<HostDecision> decisions) {
    for (HostDecision decision : decisions) {
      switch (decision.act()) {
        case LOCK -> locks.putIfAbsent(decision.household(), decision.host());
        case EXCLUDE -> exclusions.computeIfAbsent(decision.household(), any -> new HashSet<>()).add(decision.host());
      }
    }
  }

  /** Whether the household may settle at the host by what was decided. */
  boolean allow(HouseholdId household, HostId host) {
    HostId lock = locks.get(household);
    return (lock == null || lock.equals(host)) && !isExcluded(household, host);
  }

  boolean isExcluded(HouseholdId household, HostId host) {
    return exclusions.getOrDefault(household, Set.of()).contains(host);
  }

  Optional<HostId> findLock(HouseholdId household) {
    return Optional.ofNullable(locks.get(household));
  }
}

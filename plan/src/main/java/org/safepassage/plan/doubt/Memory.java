package org.safepassage.plan.doubt;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes of runs that were enacted before: a run without people from beyond a gate ends the same whenever the vehicle's run before it does. */
public final class Memory {
  private static final int MOST = 20_000;

  private record Kept(@Nullable RunOutcome before, RunOutcome outcome) {}

  private final Map<PlannedRun, Kept> kept = new IdentityHashMap<>();

  @Nullable RunOutcome find(PlannedRun run, @Nullable RunOutcome before) {
    Kept known = kept.get(run);
    return known != null && known.before == before ? known.outcome : null;
  }

  void keep(PlannedRun run, @Nullable RunOutcome before, RunOutcome outcome) {
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(run, new Kept(before, outcome));
  }
}

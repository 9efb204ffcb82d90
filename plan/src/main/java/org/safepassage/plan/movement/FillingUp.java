package org.safepassage.plan.movement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.LeftOut;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * Puts everybody else on a draft that was searched in doubt, one after another with all others as they are, unless fewer people then get
 * out over the scenarios: what they would take is what others need when not all goes as planned.
 */
final class FillingUp {
  private final DraftDoubt doubt;
  private final Guarantees guarantees;
  private final boolean toTheEnd;
  private Draft draft;
  private long worth;

  /** By unit: what the draft would be worth with it. */
  private final Map<Integer, Long> worthWith = new HashMap<>();

  FillingUp(Draft finished, DraftDoubt doubt, Guarantees guarantees) {
    this.doubt = doubt;
    this.guarantees = guarantees;
    toTheEnd = Onward.isNeeded(finished.problem());
    draft = finished;
    worth = doubt.worth(draft, toTheEnd).weightOut();
  }

  /** The draft with whoever costs nobody. */
  Draft fill() {
    for (MovingUnit unit : draft.problem().units()) {
      if (!draft.isIn(unit.index())) {
        tryOn(unit);
      }
    }
    return draft;
  }

  private void tryOn(MovingUnit unit) {
    Trial trial = new Trial(draft, guarantees);
    if (!trial.insert(unit.index()) || !trial.reachesTheEnd()) {
      return;
    }
    long with = doubt.worth(trial.draft(), toTheEnd).weightOut();
    if (with >= worth) {
      draft = trial.draft();
      worth = with;
    } else {
      worthWith.put(unit.index(), with);
    }
  }

  /** The reason of somebody left out, in these words if others would pay for it. */
  LeftOut because(LeftOut out) {
    Long with = findWorthWith(out);
    if (with == null) {
      return out;
    }
    String sentence =
        String.format(
            Locale.ROOT, "There is room as planned, but over the scenarios %.2f fewer people (by weight) would get out with it: it would take what others need when not all goes as planned.",
            Math.max(0.01, doubt.mean(worth - with)));
    return LeftOut.because(out.household(), LeftOut.Reason.COSTS_OTHERS, sentence);
  }

  private @Nullable Long findWorthWith(LeftOut out) {
    return out.reason() == LeftOut.Reason.NO_ROOM ? worthWith.get(draft.problem().unitOf(out.household())) : null;
  }
}

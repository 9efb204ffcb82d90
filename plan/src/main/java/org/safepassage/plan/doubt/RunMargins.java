package org.safepassage.plan.doubt;

import java.util.HashSet;
import java.util.Set;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;

/** The margin of one run: the least, over what it uses with people aboard, of likely loss less the moment of leaving it. */
final class RunMargins {
  private final Situation situation;

  /** Run and drive with somebody aboard. */
  private final Set<String> loaded = new HashSet<>();

  RunMargins(Situation situation, Plan plan) {
    this.situation = situation;
    for (Journey journey : plan.journeys()) {
      journey.approaches().stream().map(Approach::legs).forEach(legs -> legs.forEach(this::add));
      journey.onward().forEach(this::add);
    }
  }

  private void add(Leg leg) {
    if (leg instanceof Leg.Ride(String run, int board, int alight)) {
      for (int drive = board; drive < alight; drive++) {
        loaded.add(drive + " " + run);
      }
    }
  }

  /** In whole minutes, rounded down; {@link Limits#NONE} if nothing of it is ever lost. */
  int minutes(Run run) {
    long ticks = Long.MAX_VALUE;
    for (int drive = 0; drive < run.drives().size(); drive++) {
      if (loaded.contains(drive + " " + run.id())) {
        Stop stop = run.stops().get(drive);
        ticks = Math.min(ticks, left(situation.getPlace(stop.place()).loss(), stop.departTick()));
        for (RoadUse use : run.drives().get(drive)) {
          ticks = Math.min(ticks, left(situation.getRoad(use.road()).loss(), use.exitTick()));
        }
        Stop next = run.stops().get(drive + 1);
        ticks = Math.min(ticks, left(situation.getPlace(next.place()).loss(), next.departTick()));
      }
    }
    return ticks == Long.MAX_VALUE ? Limits.NONE : (int) Math.floorDiv(ticks * situation.operation().tickSeconds(), 60);
  }

  private static long left(Loss loss, int tick) {
    return loss.likelyTick() == Loss.NEVER ? Long.MAX_VALUE : (long) loss.likelyTick() - tick;
  }
}

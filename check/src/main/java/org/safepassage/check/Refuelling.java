package org.safepassage.check;

import java.util.List;
import org.safepassage.operation.VehicleGroup;

/**
 * Follows one vehicle's tank through all its runs: it starts full, and is full again after standing empty, apart from loading, for
 * its refuel minutes at its base or a place with fuel.
 */
final class Refuelling {
  private static final double ROUNDING = 1e-9;

  private final Facts facts;
  private final VehicleGroup group;
  private double kmSinceFull;
  private int aboard;

  /** Since when it has stood at this place with nobody aboard; -1 while people are aboard. */
  private int emptySince;

  private Refuelling(Facts facts, VehicleGroup group) {
    this.facts = facts;
    this.group = group;
  }

  static void judge(Facts facts, List<RunView> runs, Findings found) {
    Refuelling tank = new Refuelling(facts, facts.groups.get(runs.getFirst().group));
    if (tank.group.rangeKm() == org.safepassage.operation.Limits.NONE) {
      return;
    }
    for (RunView run : runs) {
      for (int stop = 0; stop <= run.lastStop(); stop++) {
        tank.stand(run, stop);
        if (stop < run.lastStop() && !tank.drive(run, stop, found)) {
          return;
        }
      }
    }
  }

  private void stand(RunView run, int stop) {
    if (aboard > 0) {
      emptySince = -1;
    } else if (emptySince < 0) {
      emptySince = run.arrive(stop);
    }
    boolean fuel = facts.places.get(run.stopPlaces[stop]).fuel() || facts.places.get(run.stopPlaces[stop]).id().equals(group.base());
    int loading = run.loadingTicks(facts, stop);
    if (fuel && aboard == 0 && facts.lasts((long) run.depart(stop) - loading - emptySince, group.refuelMinutes())) {
      kmSinceFull = 0;
    }
    aboard += run.boarding[stop] - run.leaving[stop];
    if (aboard == 0 && emptySince < 0) {
      emptySince = run.depart(stop);
    }
  }

  /** Whether it gets to the next stop on what it has. */
  private boolean drive(RunView run, int drive, Findings found) {
    List<Travel> way = run.drives.get(drive);
    if (!way.isEmpty()) {
      emptySince = -1;
    }
    for (Travel travel : way) {
      kmSinceFull += facts.roads.get(travel.road()).lengthKm();
      if (kmSinceFull > group.rangeKm() + ROUNDING) {
        found.report(
            Rule.VEHICLES,
            Whom.vehicle(run.run.vehicle()).at(travel.use().road()),
            travel.enter(),
            "has driven " + Math.round(kmSinceFull * 10) / 10.0 + " km at the end of this road since it was last full; its range is "
                + group.rangeKm() + " km, maybe let it refuel for " + group.refuelMinutes() + " minutes first");
        return false;
      }
    }
    return true;
  }
}

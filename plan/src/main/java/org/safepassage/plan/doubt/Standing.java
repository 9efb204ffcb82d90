package org.safepassage.plan.doubt;

import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.Situation;

/** How long a vehicle that comes late must stand at a stop all the same; whatever it stands longer as planned makes up for being late. */
public final class Standing {
  private Standing() {}

  /**
   * While people board and leave; and, where it comes empty and the plan gives it the time at a place with fuel, to refuel.
   *
   * @param handled people who board or leave
   */
  public static int needTicks(Situation situation, VehicleGroup group, Place place, int plannedTicks, int handled, boolean comesEmpty) {
    int handling = handled == 0 ? 0 : situation.ticksOf(group.stopMinutes() + group.secondsPerPerson() * handled / 60);
    int refuel = situation.ticksOf(group.refuelMinutes());
    boolean refuels = group.rangeKm() != Limits.NONE && comesEmpty && (place.fuel() || place.id().equals(group.base())) && plannedTicks - handling >= refuel;
    return handling + (refuels ? refuel : 0);
  }
}

package org.safepassage.plan.movement;

import java.util.List;

/**
 * People who board together or not at all: the members of a household who are at one place, and children whom one of them leads.
 *
 * @param index among all riders
 * @param unit index of their unit
 * @param parts whose members they are
 * @param place where they are
 * @param barMask checkpoints that bar one of them
 * @param earliestLeaveTick called, reached, ready and gathered no earlier
 * @param walkKm 0 if one of them cannot walk
 * @param car {@link Car#NONE} if they have none that takes them all
 */
record Rider(
    int index,
    int unit,
    List<Part> parts,
    int place,
    int seats,
    int wheelchairs,
    int stretchers,
    long barMask,
    int earliestLeaveTick,
    double walkKmh,
    double walkKm,
    Car car) {

  /** Members of one household: {@code household} counts within the roster, {@code group} within the household's groups. */
  record Part(int household, int group, int people) {}

  /** An own car; {@code kmh} 0 if there is none. */
  record Car(double kmh, int rangeKm) {
    static final Car NONE = new Car(0, 0);

    boolean isThere() {
      return kmh > 0;
    }
  }

  /** Whether so far is within their strength on foot. */
  boolean canWalk(double km) {
    return km <= walkKm + 1e-9;
  }

  /** Whether their own car takes them so far. */
  boolean canDrive(double km) {
    return car.isThere() && km <= car.rangeKm();
  }

  int people() {
    return seats + wheelchairs + stretchers;
  }
}

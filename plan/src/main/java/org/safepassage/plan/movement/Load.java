package org.safepassage.plan.movement;

import java.util.List;

/** Who is aboard a vehicle, in places of each sort: nobody is without one. */
final class Load {
  private final Mover mover;
  private int seats;
  private int wheelchairs;
  private int stretchers;

  /** Nobody is aboard. */
  Load(Mover mover) {
    this.mover = mover;
  }

  /** Takes a rider aboard if there is room; nothing is changed if not. */
  boolean take(Rider rider) {
    return takeAll(List.of(rider));
  }

  /** Takes riders aboard if there is room for all of them; nothing is changed if not. */
  boolean takeAll(List<Rider> riders) {
    riders.forEach(rider -> add(rider, 1));
    if (mover.takes(seats, wheelchairs, stretchers)) {
      return true;
    }
    riders.forEach(rider -> add(rider, -1));
    return false;
  }

  private void add(Rider rider, int sign) {
    seats += sign * rider.seats();
    wheelchairs += sign * rider.wheelchairs();
    stretchers += sign * rider.stretchers();
  }

  /** Seats taken. */
  int seats() {
    return seats;
  }

  /** Seats that are free. */
  int seatsLeft() {
    return mover.seats() - seats;
  }

  /** On places of whatever sort. */
  int people() {
    return seats + wheelchairs + stretchers;
  }
}

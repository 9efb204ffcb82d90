package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;

/**
 * What is decided of a run: who boards where in which order, and for which gate. When is worked out by {@link TripClock}.
 *
 * @param holdTick the first pick-up departs no earlier
 * @param refuels whether it refuels before the first pick-up even if it need not
 */
record Trip(int gate, List<Pickup> pickups, int holdTick, boolean refuels) {

  /** How somebody comes to the place where they board. */
  enum Mode {
    /** Boards where the journey starts. */
    HOME,
    FOOT,
    CAR,
    /** Boards beyond a gate that they passed. */
    ONWARD
  }

  /** {@code readyTick}: at the start of the way to the stop, or there beyond a gate, from then on. */
  record Boarder(Rider who, Mode mode, int readyTick) {}

  record Pickup(int place, List<Boarder> boarders) {
    Pickup {
      boarders = List.copyOf(boarders);
    }
  }

  Trip {
    pickups = merged(pickups);
  }

  /** Pick-ups at one place after another are one. */
  private static List<Pickup> merged(List<Pickup> pickups) {
    List<Pickup> merged = new ArrayList<>(pickups.size());
    for (Pickup pickup : pickups) {
      if (!merged.isEmpty() && merged.getLast().place() == pickup.place()) {
        List<Boarder> boarders = new ArrayList<>(merged.removeLast().boarders());
        boarders.addAll(pickup.boarders());
        merged.add(new Pickup(pickup.place(), boarders));
      } else {
        merged.add(pickup);
      }
    }
    return List.copyOf(merged);
  }

  /** With one more boarder at an existing pick-up. */
  Trip joined(int pickup, Boarder boarder) {
    List<Pickup> changed = new ArrayList<>(pickups);
    List<Boarder> boarders = new ArrayList<>(pickups.get(pickup).boarders());
    boarders.add(boarder);
    changed.set(pickup, new Pickup(pickups.get(pickup).place(), boarders));
    return new Trip(gate, changed, holdTick, refuels);
  }

  /** With one more pick-up before the given one. */
  Trip inserted(int before, int place, Boarder boarder) {
    List<Pickup> changed = new ArrayList<>(pickups);
    changed.add(before, new Pickup(place, List.of(boarder)));
    return new Trip(gate, changed, holdTick, refuels);
  }

  /** Without those of some units, marked by index. */
  Trip without(boolean[] units) {
    List<Pickup> changed = new ArrayList<>();
    for (Pickup pickup : pickups) {
      List<Boarder> stay = pickup.boarders().stream().filter(boarder -> !units[boarder.who().unit()]).toList();
      if (!stay.isEmpty()) {
        changed.add(new Pickup(pickup.place(), stay));
      }
    }
    return new Trip(gate, changed, holdTick, refuels);
  }

  boolean carriesAny(boolean[] units) {
    for (Pickup pickup : pickups) {
      for (Boarder boarder : pickup.boarders()) {
        if (units[boarder.who().unit()]) {
          return true;
        }
      }
    }
    return false;
  }
}

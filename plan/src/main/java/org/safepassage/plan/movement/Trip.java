package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a run: who boards where in which order, and for which gate. When is worked out by {@link TripClock}.
 *
 * @param holdTick the first pick-up departs no earlier
 * @param refuels whether it refuels before the first pick-up even if it need not
 * @param detours roads to take with people aboard instead of the fastest
 */
record Trip(int gate, List<Pickup> pickups, int holdTick, boolean refuels, List<Detour> detours) {

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

  /** The roads from one place to another. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
  record Detour(int from, int to, int[] arcs) {}

  Trip {
    pickups = merged(pickups);
    detours = List.copyOf(detours);
  }

  /** By the fastest roads. */
  Trip(int gate, List<Pickup> pickups, int holdTick, boolean refuels) {
    this(gate, pickups, holdTick, refuels, List.of());
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
    return new Trip(gate, changed, holdTick, refuels, detours);
  }

  /** With one more pick-up before the given one. */
  Trip inserted(int before, int place, Boarder boarder) {
    List<Pickup> changed = new ArrayList<>(pickups);
    changed.add(before, new Pickup(place, List.of(boarder)));
    return new Trip(gate, changed, holdTick, refuels, detours);
  }

  /** Without those of some units, marked by index. */
  Trip without(boolean[] units) {
    return only(boarder -> !units[boarder.who().unit()]);
  }

  /** With only some of who boards. */
  Trip only(Predicate<Boarder> stays) {
    return new Trip(gate, only(pickups, stays), holdTick, refuels, detours);
  }

  /** Pick-ups with only some of who boards there; none where nobody does any more. */
  static List<Pickup> only(List<Pickup> pickups, Predicate<Boarder> stays) {
    List<Pickup> left = new ArrayList<>();
    for (Pickup pickup : pickups) {
      List<Boarder> stay = pickup.boarders().stream().filter(stays).toList();
      if (!stay.isEmpty()) {
        left.add(new Pickup(pickup.place(), stay));
      }
    }
    return left;
  }

  /** The same by other roads, and held back no longer than asked. */
  Trip rerouted(Detour detour, int hold) {
    List<Detour> changed = new ArrayList<>(detours);
    changed.removeIf(known -> known.from() == detour.from() && known.to() == detour.to());
    changed.add(detour);
    return new Trip(gate, pickups, hold, refuels, changed);
  }

  /** The roads chosen between two places; null for the fastest. */
  int @Nullable [] findDetour(int from, int to) {
    for (Detour detour : detours) {
      if (detour.from() == from && detour.to() == to) {
        return detour.arcs();
      }
    }
    return null;
  }

  /** At how many places people board. */
  long pickupPlaces() {
    return pickups.stream().mapToInt(Pickup::place).distinct().count();
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

package org.safepassage.operation;

import java.util.List;

/** One part of a journey. */
public sealed interface Leg {

  /** On foot. */
  record Walk(List<RoadUse> roads) implements Leg {
    public Walk {
      roads = List.copyOf(roads);
    }
  }

  /** In the household's own car, left at the end. */
  record Drive(List<RoadUse> roads) implements Leg {
    public Drive {
      roads = List.copyOf(roads);
    }
  }

  /** In the vehicle of a run: boards during stop {@code boardStop}, leaves during stop {@code alightStop} (both count from 0). */
  record Ride(String run, int boardStop, int alightStop) implements Leg {}

  /** Past a gate, at a desk in [startTick, endTick), in the gate's window {@code window} (counts from 0). */
  record Passage(CrossingId crossing, int window, int startTick, int endTick) implements Leg {}
}

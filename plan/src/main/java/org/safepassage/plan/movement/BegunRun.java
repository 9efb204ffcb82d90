package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;

/**
 * How far a run has gone by tick 0, or cannot turn back from: to the end of the last road that it entered before.
 *
 * @param run from its start to where it is free
 * @param stands whether that is a stop of it; else it only comes by
 */
public record BegunRun(Run run, boolean stands) {

  /** Whether a run has set out before tick 0. */
  public static boolean hasBegun(Run run) {
    return run.drives().stream().flatMap(List::stream).anyMatch(use -> use.enterTick() < 0);
  }

  /** Whether all its roads have been entered before tick 0. */
  public static boolean isOver(Run run) {
    return run.drives().stream().flatMap(List::stream).allMatch(use -> use.enterTick() < 0);
  }

  /** The begun part of a run that {@link #hasBegun}. */
  public static BegunRun of(Run run, List<Road> roads) {
    int drive = 0;
    for (int d = 0; d < run.drives().size(); d++) {
      if (run.drives().get(d).stream().anyMatch(use -> use.enterTick() < 0)) {
        drive = d;
      }
    }
    List<RoadUse> driven = run.drives().get(drive).stream().filter(use -> use.enterTick() < 0).toList();
    List<Stop> stops = new ArrayList<>(run.stops().subList(0, drive + 1));
    List<List<RoadUse>> drives = new ArrayList<>(run.drives().subList(0, drive));
    drives.add(driven);
    RoadUse last = driven.getLast();
    boolean stands = driven.size() == run.drives().get(drive).size();
    boolean isLast = stands && drive == run.drives().size() - 1;
    Stop there = stands ? run.stops().get(drive + 1) : new Stop(endOf(last, roads), last.exitTick(), last.exitTick());
    stops.add(isLast ? there : new Stop(there.place(), there.arriveTick(), there.arriveTick()));
    return new BegunRun(new Run(run.id(), run.vehicle(), stops, drives), stands);
  }

  private static PlaceId endOf(RoadUse use, List<Road> roads) {
    for (Road road : roads) {
      if (road.id().equals(use.road())) {
        return road.otherEnd(use.from());
      }
    }
    throw new IllegalArgumentException("no road " + use.road().value());
  }
}

package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Run;

/** One run, read against the facts. */
final class RunView {
  final Run run;

  /** Index of the vehicle group. */
  final int group;

  /** Index of each stop's place. */
  final int[] stopPlaces;

  final List<List<Travel>> drives = new ArrayList<>();
  final List<RideView> rides = new ArrayList<>();

  /** People who board during each stop, and who leave. */
  final int[] boarding;

  final int[] leaving;

  /** People aboard each drive by the space that they take up: [drive][space]. */
  final int[][] spaces;

  RunView(Run run, int group, int[] stopPlaces) {
    this.run = run;
    this.group = group;
    this.stopPlaces = stopPlaces;
    boarding = new int[stopPlaces.length];
    leaving = new int[stopPlaces.length];
    spaces = new int[stopPlaces.length - 1][3];
  }

  void take(RideView ride, int[] memberSpace) {
    rides.add(ride);
    boarding[ride.board()] += ride.members().length;
    leaving[ride.alight()] += ride.members().length;
    for (int drive = ride.board(); drive < ride.alight(); drive++) {
      for (int member : ride.members()) {
        spaces[drive][memberSpace[member]]++;
      }
    }
  }

  int aboard(int drive) {
    return spaces[drive][Facts.SEAT] + spaces[drive][Facts.WHEELCHAIR] + spaces[drive][Facts.STRETCHER];
  }

  int lastStop() {
    return stopPlaces.length - 1;
  }

  int arrive(int stop) {
    return run.stops().get(stop).arriveTick();
  }

  int depart(int stop) {
    return run.stops().get(stop).departTick();
  }

  /** Ticks that boarding and leaving take at a stop; 0 if nobody does. */
  int loadingTicks(Facts facts, int stop) {
    int people = boarding[stop] + leaving[stop];
    if (people == 0) {
      return 0;
    }
    var vehicle = facts.groups.get(group);
    return facts.ticksOf(vehicle.stopMinutes() + vehicle.secondsPerPerson() * people / 60);
  }

  /** The vehicle, and the first household aboard on a drive, if any. */
  Whom whom(int drive) {
    Whom vehicle = Whom.vehicle(run.vehicle());
    for (RideView ride : rides) {
      if (ride.board() <= drive && drive < ride.alight()) {
        return new Whom(ride.journey().whom().household(), vehicle.vehicle(), vehicle.subject());
      }
    }
    return vehicle;
  }
}

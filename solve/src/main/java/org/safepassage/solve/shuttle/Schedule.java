package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who makes which trips, in the making: some of what waits may not be brought yet. */
final class Schedule {
  private final ShuttleProblem problem;
  private final Shuttle[] shuttles;
  private final int[][] source;
  private final int[][] sink;
  private final int[][] load;
  private final int[] count;
  private final long[] end;
  private final int[] waiting;
  private final int[] room;

  Schedule(ShuttleProblem problem) {
    this.problem = problem;
    shuttles = problem.shuttles().toArray(new Shuttle[0]);
    source = new int[shuttles.length][4];
    sink = new int[shuttles.length][4];
    load = new int[shuttles.length][4];
    count = new int[shuttles.length];
    end = new long[shuttles.length];
    waiting = problem.demand().clone();
    room = problem.room().clone();
  }

  void copyFrom(Schedule other) {
    for (int v = 0; v < count.length; v++) {
      makeRoom(v, other.count[v]);
      System.arraycopy(other.source[v], 0, source[v], 0, other.count[v]);
      System.arraycopy(other.sink[v], 0, sink[v], 0, other.count[v]);
      System.arraycopy(other.load[v], 0, load[v], 0, other.count[v]);
    }
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.end, 0, end, 0, end.length);
    System.arraycopy(other.waiting, 0, waiting, 0, waiting.length);
    System.arraycopy(other.room, 0, room, 0, room.length);
  }

  private void makeRoom(int v, int trips) {
    if (trips > source[v].length) {
      int length = Math.max(trips, 2 * source[v].length);
      source[v] = Arrays.copyOf(source[v], length);
      sink[v] = Arrays.copyOf(sink[v], length);
      load[v] = Arrays.copyOf(load[v], length);
    }
  }

  int count(int shuttle) {
    return count[shuttle];
  }

  int source(int shuttle, int trip) {
    return source[shuttle][trip];
  }

  /** When a carrier's last trip ends; 0 if it makes none. */
  long end(int shuttle) {
    return end[shuttle];
  }

  long finish() {
    long finish = 0;
    for (long each : end) {
      finish = Math.max(finish, each);
    }
    return finish;
  }

  /** What of a source is not brought yet. */
  int waiting(int source) {
    return waiting[source];
  }

  int room(int sink) {
    return room[sink];
  }

  boolean isComplete() {
    for (int left : waiting) {
      if (left > 0) {
        return false;
      }
    }
    return true;
  }

  /** By how much a carrier's last trip ends later with one more before trip {@code at}; {@link Shuttle#NEVER} or more if it cannot. */
  long delay(int v, int at, int from, int to) {
    Shuttle shuttle = shuttles[v];
    long delay = shuttle.time(standsBefore(v, at), from, to);
    if (at < count[v]) {
      delay += shuttle.time(to, source[v][at], sink[v][at]) - timeOf(v, at);
    }
    return delay;
  }

  void insert(int v, int at, int from, int to, int amount) {
    end[v] += delay(v, at, from, to);
    makeRoom(v, count[v] + 1);
    shift(v, at, 1);
    source[v][at] = from;
    sink[v][at] = to;
    load[v][at] = amount;
    count[v]++;
    waiting[from] -= amount;
    room[to] -= amount;
  }

  /** Takes a trip off, and those after it that it cannot make then. */
  void remove(int v, int at) {
    waiting[source[v][at]] += load[v][at];
    room[sink[v][at]] += load[v][at];
    shift(v, at + 1, -1);
    count[v]--;
    if (at < count[v] && timeOf(v, at) >= Shuttle.NEVER) {
      remove(v, at);
    } else {
      end[v] = endOf(v);
    }
  }

  /** Where it stands before its trip {@code at}. */
  private int standsBefore(int v, int at) {
    return at == 0 ? Shuttle.START : sink[v][at - 1];
  }

  /** What a trip takes, from having unloaded the one before. */
  private long timeOf(int v, int at) {
    return shuttles[v].time(standsBefore(v, at), source[v][at], sink[v][at]);
  }

  private void shift(int v, int from, int by) {
    int moved = count[v] - from;
    System.arraycopy(source[v], from, source[v], from + by, moved);
    System.arraycopy(sink[v], from, sink[v], from + by, moved);
    System.arraycopy(load[v], from, load[v], from + by, moved);
  }

  private long endOf(int v) {
    long time = 0;
    for (int i = 0; i < count[v]; i++) {
      time += timeOf(v, i);
    }
    return time;
  }

  /** Loads what still waits onto trips that have capacity and room left. */
  void fillUp(int from) {
    for (int v = 0; v < count.length && waiting[from] > 0; v++) {
      for (int i = 0; i < count[v] && waiting[from] > 0; i++) {
        if (source[v][i] == from) {
          int more = Math.min(Math.min(shuttles[v].capacity() - load[v][i], waiting[from]), room[sink[v][i]]);
          load[v][i] += more;
          waiting[from] -= more;
          room[sink[v][i]] -= more;
        }
      }
    }
  }

  ShuttleProblem problem() {
    return problem;
  }

  Shuttle shuttle(int v) {
    return shuttles[v];
  }

  int shuttles() {
    return shuttles.length;
  }

  int trips() {
    int trips = 0;
    for (int each : count) {
      trips += each;
    }
    return trips;
  }

  List<List<ShuttleTrip>> listTrips() {
    List<List<ShuttleTrip>> all = new ArrayList<>();
    for (int v = 0; v < count.length; v++) {
      List<ShuttleTrip> trips = new ArrayList<>();
      for (int i = 0; i < count[v]; i++) {
        trips.add(new ShuttleTrip(source[v][i], sink[v][i], load[v][i]));
      }
      all.add(trips);
    }
    return all;
  }
}

package org.safepassage.solve.shuttle;

import java.util.Arrays;
import java.util.List;

/**
 * What is to be brought from sources to sinks. A trip loads at one source and unloads at one sink; a carrier makes one after
 * another, and its last one ends where it unloads.
 *
 * @param shuttles the carriers
 * @param demand what waits at each source; all of it must be brought
 * @param room what each sink takes; {@link #UNLIMITED} = anything
 */
public record ShuttleProblem(List<Shuttle> shuttles, int[] demand, int[] room) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public ShuttleProblem {
    shuttles = List.copyOf(shuttles);
    demand = demand.clone();
    room = room.clone();
    if (Arrays.stream(demand).anyMatch(amount -> amount < 0) || Arrays.stream(room).anyMatch(amount -> amount < 0)) {
      throw new IllegalArgumentException("demand " + Arrays.toString(demand) + " and room " + Arrays.toString(room) + ": at least 0");
    }
    for (Shuttle shuttle : shuttles) {
      if (shuttle.first().length != demand.length || shuttle.next().length != room.length) {
        throw new IllegalArgumentException("a shuttle with other sources or sinks than " + demand.length + " and " + room.length);
      }
    }
  }

  public int sources() {
    return demand.length;
  }

  public int sinks() {
    return room.length;
  }
}

package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Who may board at a stop and is not on the draft, in order: one queue for those at home there, one for those who come from elsewhere. */
final class StopQueue {
  /**
   * A unit that waits, or those of its riders who start at one place, and a place where they may board.
   *
   * @param riders all who board there
   * @param share of the unit's people
   * @param rank who has the least is the first to board
   * @param seats what all of them need
   * @param thereTick about when all of them can be there
   */
  record Waiting(MovingUnit unit, List<Rider> riders, double share, int rank, int place, int seats, int thereTick) {
    /** Whether these are not all of the unit. */
    boolean isPart() {
      return riders.size() < unit.riders().length;
    }
  }

  /** When people are first there is looked for among so many. */
  private static final int MOST_LOOKED_AT = 5;

  private static final Comparator<Waiting> IN_ORDER = Comparator.comparingInt(Waiting::rank);

  private final List<Waiting> waiting = new ArrayList<>();
  private int seats;
  private long weight;
  private int firstThere = Integer.MAX_VALUE;

  /** Somebody waits who did not, or does no longer. */
  void put(Waiting one, boolean waits) {
    int at = Collections.binarySearch(waiting, one, IN_ORDER);
    if (waits) {
      waiting.add(-at - 1, one);
    } else {
      waiting.remove(at);
    }
    seats += waits ? one.seats : -one.seats;
    weight += waits ? one.unit.weight() : -one.unit.weight();
    firstThere = Integer.MAX_VALUE;
    for (int i = 0; i < Math.min(MOST_LOOKED_AT, waiting.size()); i++) {
      firstThere = Math.min(firstThere, waiting.get(i).thereTick);
    }
  }

  List<Waiting> list() {
    return waiting;
  }

  /** What all of them need. */
  int seats() {
    return seats;
  }

  /** Of all of them. */
  long weight() {
    return weight;
  }

  /** About when the first of those who come first can be there; {@link Integer#MAX_VALUE} if nobody waits. */
  int firstThere() {
    return firstThere;
  }
}

package org.safepassage.plan.doubt;

import java.util.List;

/**
 * A household's way out as planned, in indices.
 *
 * @param household index in the roster
 * @param weight of all its people
 * @param chain index in the operation
 * @param pledge index of the pledge by which it is placed, or -1
 * @param approaches of its members, one for each place where they are
 * @param passages in order
 */
public record PlannedJourney(int household, int people, long weight, int chain, int pledge, List<Approach> approaches, List<Passage> passages) {
  public PlannedJourney {
    approaches = List.copyOf(approaches);
    passages = List.copyOf(passages);
  }

  /**
   * By a ride ({@code run}, {@code boarding} of it) or on foot or by own car all the way ({@code run} -1).
   *
   * @param household whose car it is, or -1
   */
  public record Approach(int run, int boarding, RoadUses way, int carOwner, int leaveTick) {}

  /** Past a gate, after a ride ({@code run}, {@code boarding} of it) or straight on ({@code run} -1). */
  public record Passage(int gate, int window, int startTick, int endTick, int run, int boarding) {}
}

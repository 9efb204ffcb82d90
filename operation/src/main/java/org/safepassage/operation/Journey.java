package org.safepassage.operation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A household's way out.
 *
 * @param callTick when it is told to go
 * @param approaches one for each place where members are
 * @param onward from the first passage on, the whole household together: passages and rides in turn, ending with a passage
 */
public record Journey(HouseholdId household, ChainId chain, int callTick, List<Approach> approaches, List<Leg> onward) {
  public Journey {
    approaches = List.copyOf(approaches);
    onward = List.copyOf(onward);
  }

  /** When the first of its members leaves; 0 if there are none. */
  public int firstLeaveTick() {
    return approaches.stream().mapToInt(Approach::leaveTick).min().orElse(0);
  }

  /** To the first gate, then beyond it. */
  public List<Leg.Ride> listRides() {
    return Stream.concat(approaches.stream().flatMap(approach -> approach.legs().stream()), onward.stream())
        .filter(Leg.Ride.class::isInstance)
        .map(Leg.Ride.class::cast)
        .toList();
  }
}

package org.safepassage.operation;

import java.util.List;

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
}

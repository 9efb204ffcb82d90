package org.safepassage.operation;

import java.util.List;

/**
 * How the members of a household who are at one place reach the first gate.
 *
 * @param from where they are
 * @param leaveTick when they leave home (on foot, by car, or when their ride departs)
 * @param legs one walk or drive, then one ride; either may be missing, ending at the inside of the first gate
 */
public record Approach(List<MemberId> members, PlaceId from, int leaveTick, List<Leg> legs) {
  public Approach {
    members = List.copyOf(members);
    legs = List.copyOf(legs);
  }
}

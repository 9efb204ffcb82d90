package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Member;
import org.safepassage.operation.PlaceId;

/** The moving members of a household who are at one place. */
public record MemberGroup(PlaceId place, List<Member> members) {
  public MemberGroup {
    members = List.copyOf(members);
  }
}

package org.safepassage.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People who move together or not at all.
 *
 * @param home where its members are unless they or a report say otherwise
 * @param readyFrom not before this moment, if there is one
 * @param walkKmh walking pace of the slowest member
 * @param walkKm the farthest it can walk; 0 = not at all
 * @param weight in aim 1 and per person; set by the group itself with its reason, never by role
 * @param refusedCrossings gates that it will not use
 * @param refusedHosts hosts that it will not go to
 * @param wishedHosts hosts that it would go to, the dearest first
 * @param together households with the same word here move in the same window or not at all
 * @param linked households with the same word here settle at one host or not at all
 */
public record Household(
    HouseholdId id,
    PlaceId home,
    List<Member> members,
    Optional<Instant> readyFrom,
    Contact contact,
    Optional<OwnCar> ownCar,
    double walkKmh,
    double walkKm,
    int weight,
    String weightReason,
    Set<CrossingId> refusedCrossings,
    Set<HostId> refusedHosts,
    List<HostId> wishedHosts,
    Optional<String> together,
    Optional<String> linked,
    String note) {

  public Household {
    members = List.copyOf(members);
    refusedCrossings = InOrder.set(refusedCrossings);
    refusedHosts = InOrder.set(refusedHosts);
    wishedHosts = List.copyOf(wishedHosts);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("household " + id.value() + " has no member: maybe its rows in members.csv are missing");
    }
    if (weight < 1) {
      throw new IllegalArgumentException("household " + id.value() + " has weight " + weight + ": the least is 1");
    }
  }

  /** Members who count for "whole": all but those who stay by the family's own decision. */
  public List<Member> listMovingMembers() {
    return members.stream().filter(member -> !member.stays()).toList();
  }

  /** The same, reached otherwise. */
  public Household withContact(Contact changed) {
    return with(changed, refusedCrossings, together);
  }

  /** The same with other gates that it will not use. */
  public Household withRefusedCrossings(Set<CrossingId> changed) {
    return with(contact, changed, together);
  }

  /** The same, moving with others than before. */
  public Household withTogether(Optional<String> changed) {
    return with(contact, refusedCrossings, changed);
  }

  private Household with(Contact changedContact, Set<CrossingId> changedRefusals, Optional<String> changedTogether) {
    return new Household(
        id, home, members, readyFrom, changedContact, ownCar, walkKmh, walkKm, weight, weightReason, changedRefusals, refusedHosts, wishedHosts,
        changedTogether, linked, note);
  }
}

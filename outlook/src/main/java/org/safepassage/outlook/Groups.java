package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;

/** Which {@link Group}s each household is in. Limits are ours, and shown with the shares: seven people, 40 km. */
public final class Groups {
  /** From so many people on a family is a large one. */
  public static final int LARGE_PEOPLE = 7;

  /** From so many kilometres to the nearest first gate of a usable way out on, as the crow flies, people are remote. */
  public static final double REMOTE_KM = 40;

  private final Situation situation;
  private final Map<PlaceId, Place> places = new HashMap<>();
  private final List<Place> firstGates = new ArrayList<>();

  public Groups(Situation situation) {
    this.situation = situation;
    Operation operation = situation.operation();
    operation.places().forEach(place -> places.put(place.id(), place));
    Set<CrossingId> first = new java.util.LinkedHashSet<>();
    operation.chains().stream().filter(situation::isUsable).forEach(chain -> first.add(chain.crossings().getFirst()));
    for (Crossing crossing : operation.crossings()) {
      Place inside = places.get(crossing.inside());
      if (first.contains(crossing.id()) && inside != null) {
        firstGates.add(inside);
      }
    }
  }

  /** The groups of a household, in their order; maybe none. */
  public Set<Group> listGroups(Household household) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    List<Member> moving = household.listMovingMembers();
    addIf(groups, Group.LARGE_FAMILY, moving.size() >= LARGE_PEOPLE);
    addIf(groups, Group.WOMEN_HEADED, isWomenHeaded(moving));
    addIf(groups, Group.WITH_DISABLED_MEMBER, moving.stream().anyMatch(Groups::isDisabled));
    addIf(groups, Group.REMOTE, isRemote(household.id()));
    addIf(groups, Group.UNACCOMPANIED_CHILDREN, !moving.isEmpty() && moving.stream().noneMatch(member -> member.ageBand().isGrown()));
    return groups;
  }

  private static void addIf(Set<Group> groups, Group group, boolean is) {
    if (is) {
      groups.add(group);
    }
  }

  private static boolean isWomenHeaded(List<Member> moving) {
    List<Member> grown = moving.stream().filter(member -> member.ageBand().isGrown()).toList();
    return !grown.isEmpty() && grown.stream().allMatch(member -> member.sex().equals("female"));
  }

  private static boolean isDisabled(Member member) {
    return member.needs().contains(Need.WHEELCHAIR) || member.needs().contains(Need.STRETCHER);
  }

  private boolean isRemote(HouseholdId household) {
    return !firstGates.isEmpty()
        && situation.getHousehold(household).groups().stream().anyMatch(group -> kmToNearestGate(group.place()) >= REMOTE_KM);
  }

  private double kmToNearestGate(PlaceId id) {
    Place place = places.get(id);
    return place == null ? 0 : firstGates.stream().mapToDouble(place::kmTo).min().orElse(0);
  }
}

package org.safepassage.plan.placement;

import static org.safepassage.operation.Limits.NONE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.*;
import org.safepassage.outlook.CampOutlook;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Families in a camp, hosts with pledges, and nothing else: what a placement needs to know. */
final class CampScene {
  static final int TICK_SECONDS = 900;
  static final int WEEK_TICKS = 7 * 96;
  private static final Instant AS_OF = Instant.parse("2020-01-01T00:00:00Z");

  private final List<Household> households = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final List<Pledge> pledges = new ArrayList<>();
  private final Map<PledgeId, PledgeOutlook> outlooks = new LinkedHashMap<>();
  private int leaveByTick = Loss.NEVER;
  private Guarantee guarantee = new Guarantee.None();

  CampScene leaveByWeek(int week) {
    leaveByTick = week * WEEK_TICKS;
    return this;
  }

  CampScene named(String... hostIds) {
    Set<HostId> ids = new LinkedHashSet<>();
    List.of(hostIds).forEach(id -> ids.add(new HostId(id)));
    guarantee = new Guarantee.Named(PledgeState.OFFERED, ids);
    return this;
  }

  /** A family of so many, each with these languages, its ties written as hosts. */
  CampScene family(int people, Set<String> languages, String... ties) {
    int number = households.size();
    Set<HostId> hostIds = new LinkedHashSet<>();
    List.of(ties).forEach(id -> hostIds.add(new HostId(id)));
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < people; m++) {
      members.add(
          new Member(
              new MemberId("m" + number + "-" + m), m == 0 ? "volunteer" : "family", AgeBand.ADULT, "unknown", Set.of(), languages,
              "none", hostIds, Optional.empty(), Optional.empty(), false));
    }
    households.add(
        new Household(
            new HouseholdId("h" + number), new PlaceId("in"), members, Optional.empty(), new Contact("phone", 0, 0),
            Optional.empty(), 4, 5, 1, "", Set.of(), Set.of(), Optional.empty(), ""));
    return this;
  }

  CampScene pledge(String host, PledgeUnit unit, int units, int mostPersonsPerCase, int vettingDays, int departuresPerWeek, String... languages) {
    hosts.add(new Host(new HostId(host), host, host, new PartyId(host), new LinkedHashSet<>(List.of(languages)), ""));
    PledgeId id = new PledgeId("p-" + host);
    pledges.add(
        new Pledge(id, new HostId(host), unit, 1, "", mostPersonsPerCase, Set.of(), Set.of(), vettingDays, 0, departuresPerWeek, ""));
    outlooks.put(id, new PledgeOutlook(PledgeState.OFFERED, units, 1, Loss.NEVER, List.of()));
    return this;
  }

  Situation situation() {
    Crossing gate =
        new Crossing(
            new CrossingId("gate"), "gate", "", new PlaceId("in"), new PlaceId("out"), new PartyId("state"), 1, 1, 1, NONE,
            NONE, Set.of(), guarantee, Optional.empty(), Set.of(), "");
    Chain chain = new Chain(new ChainId("way"), List.of(gate.id()), new CampId("camp"), 0);
    Camp camp = new Camp(new CampId("camp"), "camp", "", new PlaceId("out"), 1000, Optional.empty(), "");
    Operation operation =
        new Operation(
            "scene", "scene", true, ZoneOffset.UTC, TICK_SECONDS, AS_OF, policy(), List.of(), List.of(), List.of(place("in"), place("out")), List.of(),
            List.of(), List.of(gate), List.of(chain), List.of(camp), List.of(), households, hosts, pledges, List.of());
    Map<HouseholdId, HouseholdOutlook> families = new LinkedHashMap<>();
    for (Household household : households) {
      families.put(
          household.id(),
          new HouseholdOutlook(
              Consent.GIVEN, HouseholdStatus.WAITING, 0, List.of(new MemberGroup(household.home(), household.members())), List.of()));
    }
    CrossingOutlook open =
        new CrossingOutlook(PermissionState.AGREED, PermissionState.AGREED, 1, List.of(new TickWindow(0, 40)), true, List.of());
    return new Situation(
        operation, AS_OF, Map.of(new PlaceId("in"), held(), new PlaceId("out"), held()), Map.of(), Map.of(gate.id(), open), outlooks, Map.of(camp.id(), new CampOutlook(1000, leaveByTick, List.of())),
        Map.of(), families, 0, List.of(), List.of());
  }

  /** Everybody passes the gate in the first ticks. */
  List<Journey> journeys() {
    List<Journey> journeys = new ArrayList<>();
    for (Household household : households) {
      journeys.add(
          new Journey(
              household.id(), new ChainId("way"), 0, List.of(new Approach(household.members().stream().map(Member::id).toList(), household.home(), 0, List.of())),
              List.of(new Leg.Passage(new CrossingId("gate"), 0, journeys.size(), journeys.size() + 1))));
    }
    return journeys;
  }

  private static Place place(String id) {
    return new Place(new PlaceId(id), id, "", PlaceKind.GATE, 0, 0, NONE, NONE, NONE, NONE, false, "");
  }

  private static PlaceOutlook held() {
    return new PlaceOutlook(Optional.empty(), true, Loss.NONE, Loss.NEVER, List.of());
  }

  private static Policy policy() {
    return new Policy(
        Set.of(), Map.of(), Set.of(), PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5, NONE, NONE, 1,
        NONE, List.of(Aim.values()), Map.of());
  }
}

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
  private final Map<Group, Double> floors = new LinkedHashMap<>();

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
            Optional.empty(), 4, 5, 1, "", Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), ""));
    return this;
  }

  /** The last family: so many of its members are children, beginning with the last. */
  CampScene children(int count) {
    return members((number, size, m) -> number >= size - count ? new Member(m.id(), m.role(), AgeBand.CHILD, m.sex(), m.needs(), m.languages(), m.nationality(), m.ties(), m.place(), m.guardian(), false) : m);
  }

  /** The last family: its first member has these needs. */
  CampScene needing(Need... needs) {
    return members((number, size, m) -> number == 0 ? new Member(m.id(), m.role(), m.ageBand(), m.sex(), Set.of(needs), m.languages(), m.nationality(), m.ties(), m.place(), m.guardian(), false) : m);
  }

  /** The last family: women only. */
  CampScene ofWomen() {
    return members((number, size, m) -> new Member(m.id(), m.role(), m.ageBand(), "female", m.needs(), m.languages(), m.nationality(), m.ties(), m.place(), m.guardian(), false));
  }

  /** The last family is linked with all of the same word. */
  CampScene linked(String word) {
    return last(h -> new Household(h.id(), h.home(), h.members(), h.readyFrom(), h.contact(), h.ownCar(), 4, 5, 1, "", Set.of(), h.refusedHosts(), h.wishedHosts(), h.together(), Optional.of(word), ""));
  }

  /** The last family wishes for these hosts, the dearest first. */
  CampScene wishing(String... hostIds) {
    List<HostId> wishes = List.of(hostIds).stream().map(HostId::new).toList();
    return last(h -> new Household(h.id(), h.home(), h.members(), h.readyFrom(), h.contact(), h.ownCar(), 4, 5, 1, "", Set.of(), h.refusedHosts(), wishes, h.together(), h.linked(), ""));
  }

  private interface Change {
    Member of(int number, int size, Member member);
  }

  private CampScene members(Change change) {
    return last(
        h -> {
          List<Member> changed = new ArrayList<>();
          for (Member member : h.members()) {
            changed.add(change.of(changed.size(), h.members().size(), member));
          }
          return new Household(h.id(), h.home(), changed, h.readyFrom(), h.contact(), h.ownCar(), 4, 5, 1, "", Set.of(), h.refusedHosts(), h.wishedHosts(), h.together(), h.linked(), "");
        });
  }

  private CampScene last(java.util.function.UnaryOperator<Household> change) {
    households.add(change.apply(households.removeLast()));
    return this;
  }

  CampScene floor(Group group, double share) {
    floors.put(group, share);
    return this;
  }

  /** What a host that is there already takes in over all its pledges. */
  CampScene reception(String host, int school, int medical, int wheelchair, int arrivalsPerWeek) {
    Reception reception = new Reception(Map.of(SpecialPlace.SCHOOL, school, SpecialPlace.MEDICAL, medical, SpecialPlace.WHEELCHAIR, wheelchair), arrivalsPerWeek);
    hosts.replaceAll(h -> h.id().value().equals(host) ? new Host(h.id(), h.nameEn(), h.nameAr(), h.party(), h.languages(), reception, h.note()) : h);
    return this;
  }

  /** One more pledge of a host that is there already, binding. */
  CampScene furtherPledge(String host, PledgeUnit unit, int units, int vettingDays, int departuresPerWeek) {
    PledgeId id = new PledgeId("q-" + host);
    pledges.add(new Pledge(id, new HostId(host), unit, 1, "", NONE, Set.of(), Set.of(), vettingDays, 0, departuresPerWeek, ""));
    outlooks.put(id, new PledgeOutlook(PledgeState.BINDING, units, 1, Loss.NEVER, List.of()));
    return this;
  }

  /** From now on vetting by the last pledge refuses such a share. */
  CampScene refusing(double rate) {
    Pledge p = pledges.removeLast();
    pledges.add(new Pledge(p.id(), p.host(), p.unit(), 1, "", p.mostPersonsPerCase(), p.accepts(), p.refuses(), p.vettingDays(), rate, p.departuresPerWeek(), ""));
    return this;
  }

  CampScene pledge(String host, PledgeUnit unit, int units, int mostPersonsPerCase, int vettingDays, int departuresPerWeek, String... languages) {
    hosts.add(new Host(new HostId(host), host, host, new PartyId(host), new LinkedHashSet<>(List.of(languages)), Reception.UNLIMITED, ""));
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

  private Policy policy() {
    return new Policy(
        Set.of(), Map.of(), Set.of(), PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5, NONE, NONE, 1,
        NONE, List.of(Aim.values()), floors, 0.05);
  }
}

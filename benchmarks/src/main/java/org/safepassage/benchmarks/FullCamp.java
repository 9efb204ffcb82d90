package org.safepassage.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

/**
 * A thousand people in a camp and twelve hosts, made up from a seed: persons', school and medical places each of 75 to 90 % of the
 * need, weeks for 50 to 110 % of what a host takes, families of 1 to 8, a quarter of the hosts refused, some linked, with wishes, ties and languages.
 */
final class FullCamp {
  private static final Instant AS_OF = Instant.parse("2030-01-01T00:00:00Z");
  private static final int TICK_SECONDS = 900;
  private static final int WEEK_TICKS = 7 * 96;
  private static final int PEOPLE = 1000;
  private static final int HOSTS = 12;
  private static final int LAST_WEEK = 12;
  private static final String[] LANGUAGES = {"fr", "en", "de", "nl"};

  private final Random random;
  private final List<Household> households = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final List<Pledge> pledges = new ArrayList<>();
  private final Map<PledgeId, PledgeOutlook> outlooks = new LinkedHashMap<>();

  private FullCamp(long seed) {
    this.random = new Random(seed);
  }

  static Situation of(long seed) {
    FullCamp camp = new FullCamp(seed);
    camp.addHouseholds();
    camp.addHosts();
    return camp.situation();
  }

  private static HostId host(int number) {
    return new HostId("host-" + (number + 1));
  }

  private void addHouseholds() {
    for (int people = 0; people < PEOPLE; ) {
      int size = Math.min(PEOPLE - people, 1 + (random.nextInt(8) + random.nextInt(8)) / 2);
      households.add(household(households.size(), size));
      people += size;
    }
  }

  private Household household(int number, int size) {
    Set<String> languages = new LinkedHashSet<>();
    for (String language : LANGUAGES) {
      if (random.nextInt(3) == 0) {
        languages.add(language);
      }
    }
    int tie = random.nextInt(40);
    boolean ofWomen = random.nextInt(5) == 0;
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < size; m++) {
      AgeBand age = m > 0 && random.nextInt(100) < 55 ? AgeBand.CHILD : AgeBand.ADULT;
      Set<Need> needs = random.nextInt(100) < 8 ? Set.of(Need.MEDICAL) : Set.of();
      Set<HostId> ties = tie < HOSTS && random.nextBoolean() ? Set.of(host(tie)) : Set.of();
      members.add(
          new Member(
              new MemberId("m" + number + "-" + m), "family", age, ofWomen || random.nextBoolean() ? "female" : "male", needs,
              random.nextBoolean() ? languages : Set.of(), "none", ties, Optional.empty(), Optional.empty(), false));
    }
    Set<HostId> refused = new LinkedHashSet<>();
    for (int h = 0; h < HOSTS; h++) {
      if (random.nextInt(4) == 0 && h != tie) {
        refused.add(host(h));
      }
    }
    List<HostId> wishes = random.nextInt(4) == 0 && !refused.contains(host(number % HOSTS)) ? List.of(host(number % HOSTS)) : List.of();
    Optional<String> linked = number % 20 < 2 ? Optional.of("kin-" + number / 20) : Optional.empty();
    return new Household(
        new HouseholdId("h" + number), new PlaceId("in"), members, Optional.empty(), new Contact("phone", 0, 0), Optional.empty(), 4, 5, 1, "",
        Set.of(), refused, wishes, Optional.empty(), linked, "");
  }

  private void addHosts() {
    int[][] places = new int[3][];
    places[0] = share(households.stream().mapToInt(household -> household.members().size()).sum());
    places[1] = share(households.stream().mapToInt(SpecialPlace.SCHOOL::neededBy).sum());
    places[2] = share(households.stream().mapToInt(SpecialPlace.MEDICAL::neededBy).sum());
    for (int h = 0; h < HOSTS; h++) {
      Reception reception = new Reception(Map.of(SpecialPlace.SCHOOL, places[1][h], SpecialPlace.MEDICAL, places[2][h]), Limits.NONE);
      hosts.add(new Host(host(h), "", "", new PartyId("host"), Set.of(LANGUAGES[h % LANGUAGES.length]), reception, ""));
      PledgeId id = new PledgeId("pledge-" + (h + 1));
      int firstWeek = 1 + h % 3;
      int weeks = LAST_WEEK + 1 - firstWeek;
      int perWeek = Math.max(8, places[0][h] * (50 + h * 60 / (HOSTS - 1)) / 100 / weeks);
      pledges.add(
          new Pledge(id, host(h), PledgeUnit.PERSONS, 1, "", Limits.NONE, Set.of(), Set.of(), 7 * (firstWeek - 1), h % 4 == 0 ? 0.1 : 0.02, perWeek, ""));
      outlooks.put(id, new PledgeOutlook(h % 3 == 0 ? PledgeState.BINDING : PledgeState.OFFERED, places[0][h], 1, Loss.NEVER, List.of()));
    }
  }

  /** 75 to 90 % of the need, shared out unevenly. */
  private int[] share(int need) {
    double[] shares = new double[HOSTS];
    double sum = 0;
    for (int h = 0; h < HOSTS; h++) {
      shares[h] = 0.4 + random.nextDouble();
      sum += shares[h];
    }
    double scarcity = 0.75 + 0.15 * random.nextDouble();
    int[] places = new int[HOSTS];
    for (int h = 0; h < HOSTS; h++) {
      places[h] = (int) Math.round(shares[h] / sum * scarcity * need);
    }
    return places;
  }

  private Situation situation() {
    Crossing gate =
        new Crossing(
            new CrossingId("gate"), "", "", new PlaceId("in"), new PlaceId("out"), new PartyId("state"), 1, 1, 1, Limits.NONE, Limits.NONE, Set.of(),
            new Guarantee.None(), Optional.empty(), Set.of(), "");
    Policy policy =
        new Policy(
            Set.of(), Map.of(), Set.of(), PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5, Limits.NONE, Limits.NONE, 1,
            Limits.NONE, List.of(Aim.values()), Map.of(Group.WOMEN_HEADED, 0.9), 0.05);
    Camp camp = new Camp(new CampId("camp"), "", "", new PlaceId("out"), 2 * PEOPLE, Optional.empty(), "");
    Operation operation =
        new Operation(
            "full-camp", "", true, ZoneOffset.UTC, TICK_SECONDS, AS_OF, policy, List.of(), List.of(), List.of(place("in"), place("out")), List.of(),
            List.of(), List.of(gate), List.of(new Chain(new ChainId("way"), List.of(gate.id()), camp.id(), 0)), List.of(camp), List.of(), households,
            hosts, pledges, List.of());
    Map<HouseholdId, HouseholdOutlook> waiting = new LinkedHashMap<>();
    households.forEach(
        it -> waiting.put(it.id(), new HouseholdOutlook(Consent.GIVEN, HouseholdStatus.WAITING, 0, List.of(new MemberGroup(it.home(), it.members())), List.of())));
    CrossingOutlook open = new CrossingOutlook(PermissionState.AGREED, PermissionState.AGREED, 1, List.of(new TickWindow(0, 40)), true, List.of());
    PlaceOutlook held = new PlaceOutlook(Optional.empty(), true, Loss.NONE, Loss.NEVER, List.of());
    return new Situation(
        operation, AS_OF, Map.of(new PlaceId("in"), held, new PlaceId("out"), held), Map.of(), Map.of(gate.id(), open), outlooks,
        Map.of(camp.id(), new CampOutlook(2 * PEOPLE, LAST_WEEK * WEEK_TICKS, List.of())), Map.of(), waiting, 0, List.of(), List.of());
  }

  private static Place place(String id) {
    return new Place(new PlaceId(id), "", "", PlaceKind.GATE, 0, 0, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false, "");
  }
}

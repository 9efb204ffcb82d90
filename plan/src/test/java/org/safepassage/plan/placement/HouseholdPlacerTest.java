package org.safepassage.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operation.Limits.NONE;
import static org.safepassage.operation.PledgeUnit.CASES;
import static org.safepassage.operation.PledgeUnit.PERSONS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.Situation;

class HouseholdPlacerTest {
  private static final Set<String> FRENCH = Set.of("fr");
  private static final Set<String> ARABIC = Set.of("ar");

  @Test
  void aTieBeatsALanguage() {
    CampScene scene = new CampScene().family(2, FRENCH, "de").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE, "de");

    assertThat(place(scene).placements()).extracting(p -> p.pledge().value()).containsExactly("p-de");
  }

  @Test
  void placingTwoFamiliesBeatsTheBestPlaceForOne() {
    CampScene scene =
        new CampScene().family(2, FRENCH).family(4, FRENCH).pledge("fr", PERSONS, 4, NONE, 0, NONE, "fr").pledge("de", PERSONS, 2, NONE, 0, NONE, "de");

    assertThat(place(scene).peoplePlaced()).isEqualTo(6);
  }

  @Test
  void aFamilyLargerThanTheHostsDefinitionIsLeftWithoutAPlace() {
    CampScene scene = new CampScene().family(6, ARABIC).family(2, ARABIC).pledge("ca", CASES, 5, 5, 0, NONE);

    assertThat(place(scene).unplaced()).containsExactly(new HouseholdId("h0"));
  }

  @Test
  void whoCannotDepartInTimeIsListedAsBeyondTheDate() {
    CampScene scene = new CampScene().leaveByWeek(2).family(3, ARABIC).family(3, ARABIC).family(3, ARABIC).pledge("uk", PERSONS, 9, NONE, 7, 3);

    PlacementAnswer answer = place(scene);

    assertThat(answer.placements()).extracting(Placement::departWeek).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(answer.peopleBeyond()).isEqualTo(6);
    assertThat(answer.isProvenBest()).isTrue();
  }

  @Test
  void leavingInTimeBeatsATie() {
    CampScene scene =
        new CampScene().leaveByWeek(2).family(3, ARABIC, "slow").pledge("slow", PERSONS, 9, NONE, 60, NONE).pledge("quick", PERSONS, 9, NONE, 7, NONE);

    assertThat(place(scene).placements()).extracting(p -> p.pledge().value()).containsExactly("p-quick");
  }

  @Test
  void aDemandForNamedPlacesComesFirst() {
    CampScene scene =
        new CampScene().named("de").family(2, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 2, NONE, 0, NONE, "de");

    PlacementAnswer answer = place(scene);

    assertThat(answer.placements()).extracting(p -> p.pledge().value()).containsExactly("p-de");
    assertThat(answer.unplacedNamed()).isEmpty();
  }

  @Test
  void namedGuaranteesAgreeWithThePlacement() {
    for (int seed = 0; seed < 200; seed++) {
      CampScene scene = random(new Random(seed), 5).named("a");
      Situation situation = scene.situation();
      List<HouseholdId> all = situation.operation().households().stream().map(Household::id).toList();

      boolean can = new NamedGuarantees(situation).canAllBePlaced(all, situation.operation().crossings().getFirst().id());

      assertThat(can).as("seed %d", seed).isEqualTo(place(scene).unplacedNamed().isEmpty());
    }
  }

  @Test
  void smallCampsAgreeWithExhaustiveSearch() {
    int between = 0;
    for (int seed = 0; seed < 400; seed++) {
      CampScene scene = random(new Random(seed), 4);
      Situation situation = scene.situation();
      PlacementAnswer answer = place(scene);
      Exhaustive exhaustive = new Exhaustive(situation);
      exhaustive.search(0);

      long found = Exhaustive.value(answer.peoplePlaced(), answer.peopleBeyond(), answer.worth());
      assertThat(found).as("seed %d: %s", seed, answer).isEqualTo(exhaustive.best);
      int people = situation.operation().households().stream().mapToInt(h -> h.members().size()).sum();
      assertThat(answer.mostPeoplePlaced()).as("seed %d", seed).isEqualTo(answer.peoplePlaced());
      between += answer.peoplePlaced() > 0 && answer.peoplePlaced() < people || answer.peopleBeyond() > 0 ? 1 : 0;
    }
    assertThat(between).isGreaterThan(150);
  }

  @Test
  void aFullCampIsPlacedAndProven() {
    Random random = new Random(7);
    CampScene scene = new CampScene().leaveByWeek(13);
    for (int h = 0; h < 250; h++) {
      scene.family(1 + random.nextInt(7), random.nextBoolean() ? FRENCH : ARABIC, random.nextInt(6) == 0 ? "p3" : "p5");
    }
    for (int p = 0; p < 10; p++) {
      boolean cases = p % 3 == 0;
      scene.pledge("p" + p, cases ? CASES : PERSONS, cases ? 20 : 90, cases ? 5 : NONE, 14 * p % 60, 12, p % 2 == 0 ? "fr" : "de");
    }
    PlacementAnswer answer = place(scene);

    System.out.println("placed " + answer.peoplePlaced() + " of at most " + answer.mostPeoplePlaced() + ", beyond " + answer.peopleBeyond() + ", worth " + answer.worth() + ", proven " + answer.isProvenBest());
    assertThat(answer.peoplePlaced()).isEqualTo(answer.mostPeoplePlaced());
    assertThat(answer.isProvenBest()).isTrue();
  }

  private static CampScene random(Random random, int families) {
    CampScene scene = new CampScene();
    if (random.nextInt(4) > 0) {
      scene.leaveByWeek(1 + random.nextInt(2));
    }
    for (int h = 0; h < families; h++) {
      scene.family(1 + random.nextInt(4), random.nextBoolean() ? FRENCH : ARABIC, random.nextBoolean() ? "a" : "b");
    }
    scene.pledge("a", random.nextBoolean() ? CASES : PERSONS, 1 + random.nextInt(6), 3 + random.nextInt(2), 7 * random.nextInt(3), 3 + random.nextInt(3), "fr");
    scene.pledge("b", PERSONS, 1 + random.nextInt(8), NONE, 7 * random.nextInt(3), random.nextBoolean() ? 4 : NONE, "de");
    return scene;
  }

  /** Places and, on the way, holds the answer against the checker. */
  private static PlacementAnswer place(CampScene scene) {
    Situation situation = scene.situation();
    PlacementAnswer answer = new HouseholdPlacer(situation).place(scene.journeys());
    PlanNumbers numbers = new PlanNumbers(0, 0, 0, 0, 0, 0, "none", 0, 0, 0);
    Plan plan =
        new Plan(
            new PlanRequest(situation.asOf(), 1, 1, 1, List.of()), "", numbers, List.of(), List.of(), List.of(), scene.journeys(),
            answer.placements(), List.of(), List.of());
    assertThat(Checker.of(situation).only(Rule.PLACEMENT).judge(plan).violations()).isEmpty();
    return answer;
  }

  /** Every pledge and every week for every household. */
  private static final class Exhaustive {
    private static final int WEEKS = 8;
    private final Situation situation;
    private final List<Guest> guests;
    private final List<Offer> taken = new ArrayList<>();
    private final Map<Integer, Integer> units = new HashMap<>();
    private final Map<String, Integer> departures = new HashMap<>();
    private long best = -1;
    private int placed;
    private int beyond;
    private int worth;

    Exhaustive(Situation situation) {
      this.situation = situation;
      CampScene scene = new CampScene();
      List<org.safepassage.operation.Journey> journeys = new ArrayList<>();
      for (Household household : situation.operation().households()) {
        journeys.add(
            new org.safepassage.operation.Journey(
                household.id(), situation.operation().chains().getFirst().id(), 0, List.of(),
                List.of(new org.safepassage.operation.Leg.Passage(situation.operation().crossings().getFirst().id(), 0, journeys.size(), journeys.size() + 1))));
      }
      this.guests = new Guests(situation).list(journeys);
    }

    static long value(long placed, long beyond, long worth) {
      return placed * 1_000_000 - beyond * 1_000 + worth;
    }

    void search(int guest) {
      if (guest == guests.size()) {
        best = Math.max(best, value(placed, beyond, worth));
        return;
      }
      search(guest + 1);
      Guest who = guests.get(guest);
      for (int p = 0; p < situation.operation().pledges().size(); p++) {
        Pledge pledge = situation.operation().pledges().get(p);
        int unitsTaken = pledge.unitsOf(who.household());
        if (who.people() > pledge.mostPersonsPerCase() || units.getOrDefault(p, 0) + unitsTaken > situation.getPledge(pledge.id()).units()) {
          continue;
        }
        units.merge(p, unitsTaken, Integer::sum);
        int add = worthOf(who.household(), pledge);
        for (int week = new Weeks(situation).first(who, pledge); week < WEEKS; week++) {
          String slot = p + "/" + week;
          if (pledge.departuresPerWeek() == NONE || departures.getOrDefault(slot, 0) + who.people() <= pledge.departuresPerWeek()) {
            boolean late = (long) week * CampScene.WEEK_TICKS > who.leaveByTick();
            departures.merge(slot, who.people(), Integer::sum);
            placed += who.people();
            beyond += late ? who.people() : 0;
            worth += add;
            search(guest + 1);
            departures.merge(slot, -who.people(), Integer::sum);
            placed -= who.people();
            beyond -= late ? who.people() : 0;
            worth -= add;
          }
        }
        units.merge(p, -unitsTaken, Integer::sum);
      }
    }

    private int worthOf(Household household, Pledge pledge) {
      int sum = 0;
      for (var member : household.members()) {
        sum += member.ties().contains(pledge.host()) ? 4 : 0;
        sum += member.languages().contains("fr") && pledge.host().value().equals("a") ? 2 : 0;
      }
      return sum;
    }
  }
}

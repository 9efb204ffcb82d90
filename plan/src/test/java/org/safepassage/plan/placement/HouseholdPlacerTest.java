package org.safepassage.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operation.Limits.NONE;
import static org.safepassage.operation.PledgeUnit.CASES;
import static org.safepassage.operation.PledgeUnit.PERSONS;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.operation.Group;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Placement;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Need;
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
  void inTimeForFewBeatsLateForMany() {
    CampScene scene =
        new CampScene().leaveByWeek(2).family(2, ARABIC).family(3, ARABIC).pledge("quick", PERSONS, 2, NONE, 7, NONE).pledge("slow", PERSONS, 3, NONE, 60, NONE);

    PlacementAnswer answer = place(scene);

    assertThat(answer.peoplePlaced()).isEqualTo(5);
    assertThat(answer.peopleBeyond()).isEqualTo(3);
  }

  @Test
  void whoHasNoPlaceStaysBeyondTheDateToo() {
    CampScene scene = new CampScene().leaveByWeek(2).family(2, ARABIC).family(3, ARABIC).pledge("quick", PERSONS, 3, NONE, 7, NONE);

    PlacementAnswer answer = place(scene);

    assertThat(answer.peoplePlaced()).isEqualTo(3);
    assertThat(answer.peopleBeyond()).isEqualTo(2);
  }

  @Test
  void schoolPlacesAreSharedByAllPledgesOfAHost() {
    CampScene scene =
        new CampScene().family(3, ARABIC).children(2).family(3, ARABIC).children(2)
            .pledge("de", PERSONS, 3, NONE, 0, NONE).furtherPledge("de", PERSONS, 9, 0, NONE).reception("de", 3, NONE, NONE, NONE);

    assertThat(place(scene).peoplePlaced()).isEqualTo(3);
  }

  @Test
  void medicalAndWheelchairPlacesAreKept() {
    CampScene scene =
        new CampScene().family(1, ARABIC).needing(Need.MEDICAL).family(2, ARABIC).needing(Need.WHEELCHAIR).family(4, ARABIC).needing(Need.MEDICAL, Need.WHEELCHAIR)
            .pledge("de", PERSONS, 9, NONE, 0, NONE).reception("de", NONE, 1, 1, NONE);

    assertThat(place(scene).unplaced()).containsExactly(new HouseholdId("h0"), new HouseholdId("h1"));
  }

  @Test
  void arrivalsAWeekAreSharedByAllPledgesOfAHost() {
    CampScene scene =
        new CampScene().leaveByWeek(2).family(3, ARABIC).family(3, ARABIC)
            .pledge("de", PERSONS, 3, NONE, 7, NONE).furtherPledge("de", PERSONS, 3, 7, NONE).reception("de", NONE, NONE, NONE, 5);

    PlacementAnswer answer = place(scene);

    assertThat(answer.placements()).extracting(Placement::departWeek).containsExactlyInAnyOrder(2, 3);
    assertThat(answer.peopleBeyond()).isEqualTo(3);
  }

  @Test
  void theFirstWishBeatsATieAndTheSecond() {
    CampScene scene =
        new CampScene().family(2, Set.of(), "fr").wishing("ca", "uk")
            .pledge("fr", PERSONS, 9, NONE, 0, NONE).pledge("uk", PERSONS, 9, NONE, 0, NONE).pledge("ca", PERSONS, 9, NONE, 0, NONE);

    assertThat(place(scene).placements()).extracting(p -> p.pledge().value()).containsExactly("p-ca");
  }

  @Test
  void linkedFamiliesSettleAtOneHost() {
    CampScene scene =
        new CampScene().family(2, ARABIC, "fr").linked("kin").family(2, ARABIC, "de").linked("kin")
            .pledge("fr", PERSONS, 2, NONE, 0, NONE).pledge("de", PERSONS, 4, NONE, 0, NONE);

    assertThat(place(scene).placements()).extracting(p -> p.pledge().value()).containsExactly("p-de", "p-de");
  }

  @Test
  void linkedFamiliesWithoutAHostForAllAreNotPlaced() {
    CampScene scene =
        new CampScene().family(2, ARABIC).linked("kin").family(2, ARABIC).linked("kin")
            .pledge("fr", PERSONS, 2, NONE, 0, NONE).pledge("de", PERSONS, 2, NONE, 0, NONE);

    assertThat(place(scene).unplaced()).hasSize(2);
  }

  @Test
  void aLockHoldsAgainstAnyWorth() {
    CampScene scene = new CampScene().family(2, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE);

    PlacementAnswer answer = place(scene, question -> question.deciding(List.of(decision("h0", "de", Act.LOCK))));

    assertThat(answer.placements()).extracting(p -> p.pledge().value()).containsExactly("p-de");
  }

  @Test
  void anExclusionKeepsAFamilyAway() {
    CampScene scene = new CampScene().family(2, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE);

    PlacementAnswer answer = place(scene, question -> question.deciding(List.of(decision("h0", "fr", Act.EXCLUDE))));

    assertThat(answer.placements()).extracting(p -> p.pledge().value()).containsExactly("p-de");
  }

  @Test
  void ofAsManyPlacedThoseOfAGroupBelowItsFloorGoFirst() {
    CampScene scene =
        new CampScene().floor(Group.WOMEN_HEADED, 0.5).family(2, FRENCH, "fr").family(2, ARABIC).ofWomen().pledge("fr", PERSONS, 2, NONE, 0, NONE, "fr");

    PlacementAnswer answer = place(scene);

    assertThat(answer.unplaced()).containsExactly(new HouseholdId("h0"));
    assertThat(answer.floors()).containsExactly(new FloorReached(Group.WOMEN_HEADED, 1, 2));
  }

  @Test
  void ofEqualPlacementsTheOneInForceStays() {
    CampScene scene = new CampScene().family(2, ARABIC).family(2, ARABIC).pledge("fr", PERSONS, 2, NONE, 0, NONE).pledge("de", PERSONS, 2, NONE, 0, NONE);
    List<Placement> inForce = List.of(placement("h0", "p-de"), placement("h1", "p-fr"));

    PlacementAnswer answer = place(scene, question -> question.keeping(scene.situation(), inForce));

    assertThat(answer.placements()).extracting(p -> p.pledge().value()).containsExactly("p-de", "p-fr");
  }

  private static HostDecision decision(String household, String host, Act act) {
    return new HostDecision(new HouseholdId(household), new HostId(host), act);
  }

  private static Placement placement(String household, String pledge) {
    return new Placement(new HouseholdId(household), new PledgeId(pledge), 0, false);
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
    return place(scene, question -> question);
  }

  /** The same, with more in the question than who is there. */
  private static PlacementAnswer place(CampScene scene, UnaryOperator<PlacementQuestion> change) {
    Situation situation = scene.situation();
    PlacementAnswer answer = new HouseholdPlacer(situation).place(change.apply(PlacementQuestion.ofJourneys(situation, scene.journeys())));
    assertThat(answer.proof().listFaults()).isEmpty();
    PlanNumbers numbers = new PlanNumbers(0, 0, 0, 0, 0, 0, "none", 0, 0, 0);
    Plan plan =
        new Plan(
            new PlanRequest(situation.asOf(), 1, 1, 1, List.of()), "", numbers, List.of(), List.of(), List.of(), scene.journeys(),
            answer.placements(), List.of(), List.of());
    assertThat(Checker.of(situation).only(Rule.PLACEMENT).judge(plan).violations()).isEmpty();
    return answer;
  }
}

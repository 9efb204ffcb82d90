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
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.Situation;

/** What is told of a placement: each household's story, second hosts, what is firm. */
class PlacementReportTest {
  private static final Set<String> ARABIC = Set.of("ar");
  private static final Set<String> FRENCH = Set.of("fr");

  private static PlacementReport report(CampScene scene) {
    return report(scene, question -> question);
  }

  private static PlacementReport report(CampScene scene, UnaryOperator<PlacementQuestion> change) {
    Situation situation = scene.situation();
    PlacementQuestion question = change.apply(PlacementQuestion.ofJourneys(situation, scene.journeys()));
    return PlacementReport.of(situation, question, new HouseholdPlacer(situation).place(question));
  }

  private static PlacementStory story(PlacementReport report, String household) {
    return report.findStory(new HouseholdId(household)).orElseThrow();
  }

  private static MissedHost missed(PlacementReport report, String household) {
    return story(report, household).missed().orElseThrow();
  }

  @Test
  void aPlaceIsToldWithWhatSpeaksForIt() {
    CampScene scene = new CampScene().leaveByWeek(3).family(2, FRENCH, "fr").wishing("fr").pledge("fr", PERSONS, 9, NONE, 7, NONE, "fr");

    assertThat(story(report(scene), "h0").reason())
        .isEqualTo(
            "Settles at host fr by pledge p-fr, departing in week 2, by the camp's date: it is wish number 1 of the household, people with ties there: 2, "
                + "people who speak a language of it: 2.");
  }

  @Test
  void whoHoldsThePlacesThatAreShortIsNamed() {
    CampScene scene =
        new CampScene().family(2, ARABIC, "fr").family(2, ARABIC).wishing("fr").family(1, ARABIC).wishing("fr")
            .pledge("fr", PERSONS, 3, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE);
    PlacementReport report = report(scene);

    assertThat(missed(report, "h0").why()).isEqualTo(MissedHost.Why.NO_ROOM);
    assertThat(missed(report, "h0").holders()).containsExactly(new HouseholdId("h1"), new HouseholdId("h2"));
    assertThat(missed(report, "h0").sentence()).isEqualTo("Not host fr: of the 3 units of pledge p-fr 3 are taken, and it needs 2.");
  }

  @Test
  void schoolPlacesThatAreShortAreNamedWithTheFamiliesOfTheChildrenAlone() {
    CampScene scene =
        new CampScene().family(3, FRENCH, "fr").children(2).family(2, ARABIC).children(1).wishing("fr").family(1, ARABIC).wishing("fr")
            .pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE).reception("fr", 2, NONE, NONE, NONE);
    MissedHost missed = missed(report(scene), "h1");

    assertThat(missed.sentence()).isEqualTo("Not host fr: of its 2 school places 2 are taken, and it needs 1.");
    assertThat(missed.holders()).containsExactly(new HouseholdId("h0"));
  }

  @Test
  void aHostThatDoesNotTakeTheFamilySaysSo() {
    CampScene scene = new CampScene().family(4, ARABIC, "ca").pledge("ca", CASES, 5, 3, 0, NONE).pledge("de", PERSONS, 9, NONE, 0, NONE);
    MissedHost missed = missed(report(scene), "h0");

    assertThat(missed.why()).isEqualTo(MissedHost.Why.CRITERIA);
    assertThat(missed.sentence()).isEqualTo("Not host ca: its pledge takes at most 3 people as one case.");
  }

  @Test
  void aHostThatVetsTooLongIsLaterThanTheCampsDate() {
    CampScene scene = new CampScene().leaveByWeek(2).family(3, ARABIC, "slow").pledge("slow", PERSONS, 9, NONE, 60, NONE).pledge("quick", PERSONS, 9, NONE, 7, NONE);

    assertThat(missed(report(scene), "h0").why()).isEqualTo(MissedHost.Why.LATER);
  }

  @Test
  void whatTheCellHasDecidedIsToldSo() {
    CampScene scene = new CampScene().family(2, FRENCH, "fr").family(2, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE);
    PlacementReport report =
        report(
            scene,
            question -> question.deciding(List.of(decision("h0", "de", Act.LOCK), decision("h1", "fr", Act.EXCLUDE))));

    assertThat(missed(report, "h0").why()).isEqualTo(MissedHost.Why.LOCKED_ELSEWHERE);
    assertThat(missed(report, "h1").why()).isEqualTo(MissedHost.Why.EXCLUDED);
    assertThat(story(report, "h0").reason()).contains("the cell has locked it there");
  }

  @Test
  void linkedFamiliesAreToldThatTheOthersHadNoPlace() {
    CampScene scene =
        new CampScene().family(2, FRENCH, "fr").linked("kin").family(4, ARABIC).linked("kin").pledge("fr", CASES, 5, 3, 0, NONE, "fr").pledge("de", PERSONS, 9, NONE, 0, NONE);

    assertThat(missed(report(scene), "h0").why()).isEqualTo(MissedHost.Why.LINKED);
  }

  @Test
  void whoHasNoPlaceAtAllIsToldWhy() {
    CampScene scene = new CampScene().family(4, ARABIC).pledge("ca", CASES, 5, 3, 0, NONE);
    PlacementStory story = story(report(scene), "h0");

    assertThat(story.place()).isEmpty();
    assertThat(story.reason()).isEqualTo("Has no place: pledge p-ca takes at most 3 people as one case.");
  }

  @Test
  void whereRefusalIsLikelyASecondHostIsNamedWithPlacesLeft() {
    CampScene scene =
        new CampScene().family(2, FRENCH, "fr").family(3, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").refusing(0.05).pledge("de", PERSONS, 4, NONE, 0, NONE);
    SecondHosts second = report(scene).secondHosts();

    assertThat(second.named()).containsExactly(new SecondHost(new HouseholdId("h1"), new PledgeId("p-de")));
    assertThat(second.without()).containsExactly(new HouseholdId("h0"));
    assertThat(second.peopleNamed()).isEqualTo(3);
  }

  @Test
  void wherePledgesSeldomRefuseNobodyNeedsASecondHost() {
    CampScene scene = new CampScene().family(2, FRENCH, "fr").pledge("fr", PERSONS, 9, NONE, 0, NONE, "fr").refusing(0.049).pledge("de", PERSONS, 4, NONE, 0, NONE);

    assertThat(report(scene).secondHosts().named()).isEmpty();
    assertThat(report(scene).secondHosts().without()).isEmpty();
  }

  @Test
  void secondHostsAreForAsManyPeopleAsTheRestHasRoomFor() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      CampScene scene = new CampScene();
      int families = 5;
      for (int h = 0; h < families; h++) {
        scene.family(1 + random.nextInt(4), FRENCH, "fr");
      }
      int room = random.nextInt(9);
      scene.pledge("fr", PERSONS, 20, NONE, 0, NONE, "fr").refusing(0.1).pledge("de", PERSONS, room, NONE, 0, NONE);
      List<Integer> sizes = scene.situation().operation().households().stream().map(household -> household.members().size()).toList();

      assertThat(report(scene).secondHosts().peopleNamed()).as("seed %d", seed).isEqualTo(fullest(sizes, room));
    }
  }

  /** The greatest sum of sizes within the room, over all sets. */
  private static int fullest(List<Integer> sizes, int room) {
    int best = 0;
    for (int set = 0; set < 1 << sizes.size(); set++) {
      int sum = 0;
      for (int i = 0; i < sizes.size(); i++) {
        sum += (set >> i & 1) * sizes.get(i);
      }
      best = sum <= room ? Math.max(best, sum) : best;
    }
    return best;
  }

  @Test
  void onlyBindingPledgesAreFirmAndOneMoreHelpsThoseItSays() {
    CampScene scene =
        new CampScene().leaveByWeek(3).family(30, ARABIC).family(30, ARABIC).family(10, ARABIC).pledge("fr", PERSONS, 70, NONE, 0, NONE).furtherPledge("fr", PERSONS, 10, 7, NONE);
    Firmness firmness = report(scene).firmness();

    assertThat(firmness.bindingPlaces()).isEqualTo(10);
    assertThat(firmness.isShort()).isTrue();
    assertThat(firmness.peoplePlanned()).isEqualTo(70);
    assertThat(firmness.peopleFirm()).isEqualTo(10);
    assertThat(firmness.withoutFirmPlace()).containsExactly(new HouseholdId("h0"), new HouseholdId("h1"));
    assertThat(firmness.oneMore().peopleMoreFirm()).isEqualTo(30);
    assertThat(firmness.oneMore().peopleFewerBeyond()).isEqualTo(30);
    assertThat(firmness.oneMore().households()).hasSize(1);
  }

  private static HostDecision decision(String household, String host, Act act) {
    return new HostDecision(new HouseholdId(household), new HostId(host), act);
  }
}

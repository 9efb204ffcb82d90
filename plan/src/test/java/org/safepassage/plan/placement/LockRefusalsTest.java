package org.safepassage.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operation.Limits.NONE;
import static org.safepassage.operation.PledgeUnit.CASES;
import static org.safepassage.operation.PledgeUnit.PERSONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.outlook.Situation;

class LockRefusalsTest {
  private static final Set<String> ARABIC = Set.of("ar");

  private static CampScene twoHosts() {
    return new CampScene().family(2, ARABIC).family(3, ARABIC).family(4, ARABIC).pledge("fr", PERSONS, 5, NONE, 0, NONE).pledge("ca", CASES, 2, 3, 0, NONE);
  }

  private static List<String> refusals(CampScene scene, String... decisions) {
    List<HostDecision> read = new ArrayList<>();
    for (String words : decisions) {
      String[] parts = words.split(" ");
      read.add(new HostDecision(new HouseholdId(parts[0]), new HostId(parts[1]), parts[2].equals("lock") ? Act.LOCK : Act.EXCLUDE));
    }
    Situation situation = scene.situation();
    PlacementQuestion question = PlacementQuestion.ofJourneys(situation, scene.journeys()).deciding(read);
    return LockRefusals.list(situation, question).stream().map(LockRefusal::sentence).toList();
  }

  @Test
  void locksThatFitTogetherAreKept() {
    assertThat(refusals(twoHosts(), "h0 fr lock", "h1 fr lock", "h2 fr exclude")).isEmpty();
  }

  @Test
  void aLockForWhichThereIsNoRoomBesideTheOthersNamesThem() {
    assertThat(refusals(twoHosts(), "h0 fr lock", "h2 fr lock"))
        .containsExactly("household h2 cannot be locked at host fr: there is no room beside those locked there before it (h0)");
  }

  @Test
  void aLockAtAHostThatDoesNotTakeTheFamilySaysWhyNot() {
    assertThat(refusals(twoHosts(), "h2 ca lock")).containsExactly("household h2 cannot be locked at host ca: pledge p-ca takes at most 3 people as one case");
  }

  @Test
  void aLockOfSomebodyWhoIsNotToBePlacedIsRefused() {
    assertThat(refusals(twoHosts(), "h9 fr lock")).containsExactly("household h9 cannot be locked at host fr: it is not among the households to be placed");
  }

  @Test
  void twoLocksOfOneFamilyContradictEachOther() {
    assertThat(refusals(twoHosts(), "h0 fr lock", "h0 ca lock")).containsExactly("household h0 cannot be locked at host ca: it is locked at host fr already");
  }

  @Test
  void aLockAndAnExclusionContradictEachOther() {
    assertThat(refusals(twoHosts(), "h0 fr lock", "h0 fr exclude")).containsExactly("household h0 cannot be locked at host fr: it is excluded there as well");
  }

  @Test
  void aLockBindsTheFamiliesLinkedWithIt() {
    CampScene scene =
        new CampScene().family(2, ARABIC).linked("kin").family(4, ARABIC).linked("kin").pledge("fr", PERSONS, 9, NONE, 0, NONE).pledge("ca", CASES, 2, 3, 0, NONE);

    assertThat(refusals(scene, "h0 ca lock"))
        .containsExactly("household h0 cannot be locked at host ca: it is linked with household h1, which this host cannot take");
  }

  @Test
  void aLockAtAHostThatAGateDoesNotAcceptIsRefused() {
    assertThat(refusals(twoHosts().named("ca"), "h0 fr lock"))
        .containsExactly("household h0 cannot be locked at host fr: a gate on its way demands a named place, and none of this host counts there");
  }
}

package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;

class CorrectPlanTest {

  @Test
  void noRuleRefusesTheCorrectPlan() {
    World world = new World();
    Verdict verdict = Checker.of(world.situation()).judge(Draft.correct().build(world));
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.isAccepted()).isTrue();
  }

  @Test
  void theNumbersAreThoseCountedByHand() {
    World world = new World();
    PlanNumbers numbers = Checker.judge(world.situation(), Draft.correct().build(world)).recomputed();
    assertThat(numbers).isEqualTo(new PlanNumbers(14, 7, 12, 1, 13, 100, "test", 51, 4370, 229));
  }

  @Test
  void theHeadcountAddsUp() {
    World world = new World();
    Headcount headcount = Checker.judge(world.situation(), Draft.correct().build(world)).headcount();
    assertThat(headcount.listed()).isEqualTo(14);
    assertThat(headcount.planned()).isEqualTo(12);
    assertThat(headcount.staying()).isEqualTo(1);
    assertThat(headcount.leftOut()).containsExactly(java.util.Map.entry(LeftOut.Reason.DECLINED, 1));
    assertThat(headcount.addsUp()).isTrue();
  }

  @Test
  void firmPeopleAreNoneWhileAGateIsOnlyOffered() {
    World world = new World();
    world.gate2Permission = org.safepassage.operation.PermissionState.OFFERED;
    assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).recomputed().peopleFirm()).isZero();
  }

  @Test
  void firmPeopleAreAtMostThoseBoundAtACollectiveGate() {
    World world = new World();
    world.northUnits = 7;
    world.gate2Guarantee = new org.safepassage.operation.Guarantee.None();
    assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).recomputed().peopleFirm()).isEqualTo(7);
  }

  @Test
  void aRuleSwitchedOffRefusesNothing() {
    World world = new World();
    world.busSeats = 1;
    Plan plan = Draft.correct().build(world);
    Checker checker = Checker.of(world.situation());
    assertThat(checker.judge(plan).breaks(Rule.SEATS)).isTrue();
    assertThat(checker.without(Rule.SEATS).judge(plan).isAccepted()).isTrue();
    assertThat(checker.only(Rule.GATES).judge(plan).isAccepted()).isTrue();
  }

  @Test
  void theTenRulesAreNumberedOneToTen() {
    assertThat(Rule.WHOLE.number()).isEqualTo(1);
    assertThat(Rule.CONSENT_AND_CALLS.number()).isEqualTo(10);
    assertThat(Rule.NUMBERS.number()).isZero();
  }
}

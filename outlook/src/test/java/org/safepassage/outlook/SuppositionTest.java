package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Contact;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.VehicleGroupId;

/** E: each supposition changes what it names, and nothing else. */
class SuppositionTest {
  private static final HouseholdId FAMILY = new HouseholdId("family");
  private static final CrossingId GATE = new CrossingId("gate");
  private static final PlaceId VILLAGE = new PlaceId("village");
  private static final PledgeId PLEDGE = new PledgeId("pledge");

  private static final String OPEN =
      """
      r1 | 15T08:00 | B2 | crew | crossing:gate | permission OFFERED 1
      r2 | 15T08:00 | B2 | crew | crossing:gate | windows 15T18:00/15T20:00
      r3 | 15T08:00 | B2 | crew | pledge:pledge | pledged OFFERED 10 1
      r4 | 15T08:00 | B2 | crew | place:village | loss 15T14:00 15T15:00 15T16:00
      """;

  @Test
  void e01WhoSaysYesIsPlanned() {
    Situation declined = Hamlet.with(OPEN + "r9 | 15T08:00 | B2 | crew | household:family | consent DECLINED\n").read(new Supposition.Consents(FAMILY));
    assertThat(declined.getHousehold(FAMILY).consent()).isEqualTo(Consent.GIVEN);
    assertThat(declined.getHousehold(FAMILY).isPlanned()).isTrue();
  }

  @Test
  void e02WhoIsReachedIsReachedInThatTime() {
    assertThat(family(read(new Supposition.Reached(FAMILY, 60))).contact()).isEqualTo(new Contact("messenger", 60, 40));
  }

  @Test
  void e03CallsMayGoOutEarlier() {
    assertThat(read().earliestCallTick() - read(new Supposition.CallsEarlier(30)).earliestCallTick()).isEqualTo(30);
  }

  @Test
  void e04ReadySoonerFirstTakesFromGettingReadyThenFromReaching() {
    Situation sooner = read(new Supposition.ReadySooner(FAMILY, 50));
    assertThat(family(sooner).contact()).isEqualTo(new Contact("phone", 10, 0));
    assertThat(read().getHousehold(FAMILY).readyTick() - sooner.getHousehold(FAMILY).readyTick()).isEqualTo(50);
  }

  @Test
  void e05GroundHoldsLongerWithItsRoads() {
    Situation longer = read(new Supposition.GroundHolds(60));
    assertThat(longer.getPlace(VILLAGE).lostTick()).isEqualTo(read().getPlace(VILLAGE).lostTick() + 60);
    longer.roads().forEach((id, road) -> assertThat(road.lostTick() - read().getRoad(id).lostTick()).isIn(0, 60));
    assertThat(longer.roads().values()).anyMatch(road -> road.lostTick() < Loss.NEVER);
  }

  @Test
  void e06WhatIsLostStaysLost() {
    String lost = "r9 | 15T08:00 | B2 | crew | place:village | held_by army\n";
    assertThat(Hamlet.with(OPEN + lost).read(new Supposition.GroundHolds(600)).getPlace(VILLAGE).lostTick()).isZero();
  }

  @Test
  void e07ThereAreMoreVehicles() {
    VehicleGroupId bus = new VehicleGroupId("bus");
    assertThat(read(new Supposition.MoreVehicles(bus, 2)).getVehiclesThere(bus)).isEqualTo(read().getVehiclesThere(bus) + 2);
  }

  @Test
  void e08AGateOpensEarlierOrClosesLaterAndCallsFollow() {
    Situation earlier = read(new Supposition.OpensEarlier(GATE, 60));
    assertThat(earlier.getCrossing(GATE).windows()).containsExactly(new TickWindow(300, 480));
    assertThat(earlier.earliestCallTick()).isEqualTo(read().earliestCallTick() - 60);
    assertThat(read(new Supposition.ClosesLater(GATE, 60)).getCrossing(GATE).windows()).containsExactly(new TickWindow(360, 540));
  }

  @Test
  void e09AGateHasMoreDesks() {
    assertThat(read(new Supposition.MoreDesks(GATE, 3)).operation().crossings().getFirst().desks()).isEqualTo(5);
  }

  @Test
  void e10AHouseholdIsElsewhereWhole() {
    Situation elsewhere = read(new Supposition.StartsAt(FAMILY, new PlaceId("hill")));
    assertThat(elsewhere.getHousehold(FAMILY).groups()).singleElement().satisfies(group -> assertThat(group.place()).isEqualTo(new PlaceId("hill")));
    assertThat(elsewhere.getHousehold(FAMILY).people()).isEqualTo(read().getHousehold(FAMILY).people());
  }

  @Test
  void e11AGateIsAgreed() {
    Situation agreed = Hamlet.with("").read(new Supposition.Permits(GATE));
    assertThat(agreed.getCrossing(GATE).usable()).isTrue();
    assertThat(agreed.getCrossing(GATE).permission()).isEqualTo(PermissionState.AGREED);
  }

  @Test
  void e12APledgeIsBindingWithMore() {
    PledgeOutlook more = read(new Supposition.MorePledged(PLEDGE, 50)).getPledge(PLEDGE);
    assertThat(more.units()).isEqualTo(60);
    assertThat(more.state()).isEqualTo(PledgeState.BINDING);
  }

  @Test
  void e13AFloorIsThePolicys() {
    assertThat(read(new Supposition.AtLeast(Group.REMOTE, 60)).operation().policy().floors()).containsEntry(Group.REMOTE, 0.6);
  }

  @Test
  void e14BarsAreLifted() {
    assertThat(read(new Supposition.LiftsBars(GATE)).operation().crossings().getFirst().bars()).isEmpty();
    assertThat(read(new Supposition.OpensCheckpoints(new PartyId("rebels"))).operation().roads()).allMatch(road -> road.checkpoint().map(it -> it.bars().isEmpty()).orElse(true));
  }

  @Test
  void e15WhatIsNotThereIsNamed() {
    assertThatThrownBy(() -> read(new Supposition.Consents(new HouseholdId("famliy")))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("famliy");
    assertThatThrownBy(() -> read(new Supposition.MorePledged(new PledgeId("plege"), 1))).hasMessageContaining("maybe pledge");
  }

  private static Situation read(Supposition... suppositions) {
    return Hamlet.with(OPEN).read(List.of(suppositions).toArray(Supposition[]::new));
  }

  private static Household family(Situation situation) {
    return situation.operation().households().getFirst();
  }
}

package org.safepassage.check;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.TickWindow;

class GroundRuleTest {

  @Test
  void nobodyIsOnARoadWhenItCountsAsLost() {
    World world = new World();
    world.junctionLost = 128;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "vehicle bus#1", "household late", "road road-gate", "2018-07-15T21:59:00Z", "lost from 2018-07-15T22:08:00Z");
  }

  @Test
  void nobodyPassesThroughAPlaceThatIsOnlyForWhoStopsThere() {
    World world = new World();
    world.stopsOnly = "junction";
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "vehicle bus#1", "road road-gate", "passes through place junction, which is only for who stops there");
  }

  @Test
  void whereSomebodyStopsIsNoPassingThrough() {
    World world = new World();
    world.stopsOnly = "village";
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void nobodyEntersAOneWayRoadAtItsFarEnd() {
    World world = new World();
    world.roadGateIsOneWayBack = true;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "vehicle bus#1", "road road-gate", "enters a one-way road at its far end");
  }

  @Test
  void nobodyIsAtHomeWhenItCountsAsLost() {
    World world = new World();
    world.villageLost = 59;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household elder", "place village", "2018-07-15T21:00:00Z", "lost from 2018-07-15T20:59:00Z");
  }

  @Test
  void noVehicleStandsAtAPlaceWhenItCountsAsLost() {
    World world = new World();
    world.villageLost = 59;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "vehicle bus#1", "place village", "2018-07-15T21:00:00Z");
  }

  @Test
  void nobodyIsAtAGateWhenItCountsAsLostUntilThePassageEnds() {
    World world = new World();
    world.gate1Lost = 135;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household late", "place gate1", "2018-07-15T22:16:00Z");
  }

  @Test
  void theTickOfLossItselfIsNoBreachForWhoHasLeft() {
    World world = new World();
    world.gate1Lost = 136;
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void groundThatMayNotBeUsedIsRefused() {
    World world = new World();
    world.far1Usable = false;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household elder", "place far1", "may not be used");
  }

  @Test
  void aCutRoadIsRefused() {
    World world = new World();
    world.roadGateUsable = false;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household car", "road road-gate", "2018-07-15T21:04:00Z", "it is cut");
  }

  @Test
  void aRoadOutsideItsOpenWindowsIsRefused() {
    World world = new World();
    world.roadGateWindows = List.of(new TickWindow(60, 110), new TickWindow(110, 130));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "vehicle bus#1", "road road-gate", "2018-07-15T21:46:00Z", "outside the hours");
  }

  @Test
  void whoIsBarredAtACheckpointOnlyMovesAroundIt() {
    World world = new World();
    world.checkpointBars = Set.of(new Trait("role", "volunteer"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household split", "road road-junction", "2018-07-15T21:00:00Z", "split-1 is barred", "role=volunteer");
  }

  @Test
  void whoIsBarredAtACheckpointIsBarredInAnOwnCarToo() {
    World world = new World();
    world.checkpointBars = Set.of(new Trait("age", "infant"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GROUND, "household car", "road road-junction", "2018-07-15T20:40:00Z", "car-3 is barred");
  }
}

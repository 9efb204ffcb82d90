package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.HouseholdId;

/**
 * Who may board elsewhere than at home, in a large operation.
 *
 * <pre>
 *   back ── 3 km ── home ── 4 km ── near ── 20 km ── gate      a bus of 9 seats, ticks of a minute
 *                    └── 3 km ── side
 * </pre>
 */
class BoardingWalksTest {
  private final Sketch sketch = new Sketch(60);

  @BeforeEach
  void draw() {
    List.of("back", "home", "near", "gate", "side", "out").forEach(sketch::spot);
    sketch.way("back", "home", 3);
    sketch.way("home", "near", 4);
    sketch.way("near", "gate", 20);
    sketch.way("home", "side", 3);
    sketch.fence("gate", 0, 600).outside = "out";
    sketch.fleet("bus", "gate", 9);
  }

  private Sketch.Family atHome(String id, int people) {
    return sketch.family(id, "home", people);
  }

  private MovementProblem problem() {
    return new Compiler(sketch.situation()).compile();
  }

  private List<String> places(String family) {
    MovementProblem problem = problem();
    MovingUnit unit = problem.units().get(problem.unitOf(new HouseholdId(family)));
    List<Integer> found = Arrays.stream(new BoardingWalks(problem).listPlaces(unit)).boxed().toList();
    return sketch.spots.keySet().stream().filter(id -> found.contains(problem.roadways().indexOf(sketch.place(id)))).toList();
  }

  @Test
  void whoCanWalkTowardsTheGateMayBoardThereAndNowhereElse() {
    atHome("walks", 3).walkKm = 5;
    assertThat(places("walks")).containsExactly("near");
  }

  @Test
  void whoCannotWalkSoFarBoardsAtHome() {
    atHome("tired", 3).walkKm = 3.5;
    assertThat(places("tired")).isEmpty();
  }

  @Test
  void aCarThatDoesNotLastToTheGateBringsItsHouseholdToWhereAVehicleIsSparedTheWay() {
    Sketch.Family drives = atHome("drives", 3);
    drives.carSeats = 4;
    drives.carRangeKm = 20;
    assertThat(places("drives")).containsExactly("near");
  }

  @Test
  void aVehicleWithSeatsLeftIsFilledAtOneStopByWhoWalksThere() {
    sketch.fleets.getFirst().from = 60; // Who walks is there by then.
    sketch.family("N", "near", 5);
    atHome("W", 4).walkKm = 5;
    Draft draft = new Draft(problem(), Plans.guarantees(sketch));
    new TripByTrip(draft).fill(0);
    assertThat(draft.weight()).isEqualTo(9);
    assertThat(draft.tripsOf(0)).singleElement().satisfies(trip -> assertThat(trip.trip().pickups()).hasSize(1));
  }

  @Test
  void whoComesOnFootIsThereAfterTheWalk() {
    atHome("W", 5).walkKm = 5;
    MovementProblem problem = problem();
    WaitingUnits waiting = new WaitingUnits(new Draft(problem, Plans.guarantees(sketch)));
    waiting.lookAround(0);
    assertThat(waiting.listFromElsewhere(problem.roadways().indexOf(sketch.place("near")))).singleElement().satisfies(each -> assertThat(each.thereTick()).isEqualTo(60)); // 4 km at 4 km/h
  }

  @Test
  void whoNeedsAPlaceThatFewVehiclesHaveIsTheFirstToBoard() {
    atHome("many", 6);
    atHome("wheels", 2).wheelchairs = 1;
    MovementProblem problem = problem();
    WaitingUnits waiting = new WaitingUnits(new Draft(problem, Plans.guarantees(sketch)));
    waiting.lookAround(0);
    int wheels = problem.unitOf(new HouseholdId("wheels"));
    assertThat(waiting.listAt(problem.roadways().indexOf(sketch.place("home"))).getFirst().unit().index()).isEqualTo(wheels);
  }

  @Test
  void whoStartsAtSeveralPlacesBoardsAtHome() {
    Sketch.Family apart = atHome("apart", 3);
    apart.walkKm = 5;
    apart.elsewhere = 1;
    apart.otherPlace = "side";
    assertThat(places("apart")).isEmpty();
  }
}

package org.safepassage.solve.shuttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShuttleSolverTest {
  private static final int STEPS = 400;

  /** {@code 0 --5--> source --4--> sink}, and back in 3: 5 + 4, and 3 + 4 for the second trip. */
  @Test
  void aSecondTripTakesTheWayBackAsWell() {
    ShuttleAnswer answer = solve(List.of(alone(10, 5, 4, 3)), new int[] {17}, ShuttleProblem.UNLIMITED);
    assertThat(answer.finish()).isEqualTo(16);
    assertThat(answer.trips().getFirst()).hasSize(2);
    assertThat(answer.trips().getFirst().stream().mapToInt(ShuttleTrip::load).sum()).isEqualTo(17);
  }

  /** The fast one makes two trips in the time of one of the slow one's. */
  @Test
  void theTripsAreSharedOutSoThatTheLastEndsEarly() {
    ShuttleAnswer answer = solve(List.of(alone(1, 1, 2, 2), alone(1, 4, 4, 4)), new int[] {3}, ShuttleProblem.UNLIMITED);
    assertThat(answer.finish()).isEqualTo(8);
    assertThat(answer.trips().get(0)).hasSize(2);
    assertThat(answer.trips().get(1)).hasSize(1);
  }

  /** The near sink has room for one; the second trip goes to the far one. */
  @Test
  void roomAtASinkHolds() {
    Shuttle shuttle = new Shuttle(1, new long[] {1}, new long[][] {{2, 9}}, new long[][] {{1}, {1}});
    ShuttleAnswer answer = ShuttleSolver.solve(new ShuttleProblem(List.of(shuttle), new int[] {2}, new int[] {1, 5}), 1, STEPS).orElseThrow();
    assertThat(answer.finish()).isEqualTo(1 + 2 + 1 + 9);
    assertThat(answer.bound()).isEqualTo(answer.finish());
  }

  /**
   * To B leads a quick way only from sink 1, and to sink 1 only from A, by way of sink 0: two trips from A with one unit each, though one
   * would take both.
   */
  @Test
  void aTripThatBringsLittleMayBeTheShorterWayToAnotherSink() {
    long no = Shuttle.NEVER;
    long[][] first = {{1, no}, {100, 100}};
    long[][][] next = {{{no, 1}, {no, no}}, {{no, no}, {1, 1}}};
    ShuttleProblem problem = new ShuttleProblem(List.of(new Shuttle(2, first, next)), new int[] {2, 1}, new int[] {ShuttleProblem.UNLIMITED, ShuttleProblem.UNLIMITED});
    ShuttleAnswer answer = ShuttleSolver.solve(problem, 1, STEPS).orElseThrow();
    assertThat(answer.finish()).isEqualTo(3);
    assertThat(ProofChecker.holds(problem, 3, new ShuttleProof.ByCounting())).isTrue();
    assertThat(ProofChecker.holds(problem, 4, new ShuttleProof.ByCounting())).isFalse();
  }

  @Test
  void nothingIsFoundWhereRoomIsShortOfWhatWaits() {
    assertThat(ShuttleSolver.solve(new ShuttleProblem(List.of(alone(1, 1, 1, 1)), new int[] {3}, new int[] {2}), 1, STEPS)).isEmpty();
  }

  @Test
  void nothingIsFoundWhereNobodyGetsToASource() {
    assertThat(ShuttleSolver.solve(new ShuttleProblem(List.of(alone(1, Shuttle.NEVER, 1, 1)), new int[] {1}, new int[] {9}), 1, STEPS)).isEmpty();
  }

  @Test
  void whereNothingWaitsTheFinishIsNow() {
    ShuttleAnswer answer = solve(List.of(alone(1, 1, 1, 1)), new int[] {0}, ShuttleProblem.UNLIMITED);
    assertThat(answer.finish()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameTrips() {
    ShuttleProblem problem = random(7, 3, 3, 6);
    assertThat(ShuttleSolver.solve(problem, 5, STEPS).map(ShuttleAnswer::trips)).isEqualTo(ShuttleSolver.solve(problem, 5, STEPS).map(ShuttleAnswer::trips));
  }

  @Test
  void smallProblemsAreSolvedAsWellAsByTryingEverything() {
    int proven = 0;
    for (int seed = 0; seed < 400; seed++) {
      ShuttleProblem problem = random(seed, 2, 2, 3);
      long best = new Everything(problem).finish();
      Optional<ShuttleAnswer> answer = ShuttleSolver.solve(problem, seed, STEPS);
      assertThat(answer.isPresent()).as("seed %d", seed).isEqualTo(best < Shuttle.NEVER / 2);
      if (answer.isPresent()) {
        assertThat(answer.get().finish()).as("seed %d", seed).isEqualTo(best);
        assertThat(answer.get().bound()).as("seed %d", seed).isLessThanOrEqualTo(best);
        assertThat(ProofChecker.holds(problem, answer.get().bound(), answer.get().proof())).as("seed %d", seed).isTrue();
        assertThat(ProofChecker.holds(problem, best + 1, answer.get().proof())).as("seed %d", seed).isFalse();
        proven += answer.get().bound() == best ? 1 : 0;
      }
    }
    assertThat(proven).isGreaterThan(300);
  }

  @Test
  void loadsKeepCapacityDemandAndRoom() {
    for (int seed = 0; seed < 60; seed++) {
      ShuttleProblem problem = random(seed, 4, 4, 9);
      Optional<ShuttleAnswer> answer = ShuttleSolver.solve(problem, seed, STEPS);
      if (answer.isPresent()) {
        assertKeeps(problem, answer.get());
        assertThat(answer.get().finish()).isEqualTo(FinishOf.trips(problem, answer.get().trips()));
      }
    }
  }

  private static void assertKeeps(ShuttleProblem problem, ShuttleAnswer answer) {
    int[] brought = new int[problem.sources()];
    int[] taken = new int[problem.sinks()];
    for (int v = 0; v < problem.shuttles().size(); v++) {
      for (ShuttleTrip trip : answer.trips().get(v)) {
        assertThat(trip.load()).isLessThanOrEqualTo(problem.shuttles().get(v).capacity());
        brought[trip.source()] += trip.load();
        taken[trip.sink()] += trip.load();
      }
    }
    assertThat(brought).isEqualTo(problem.demand());
    for (int to = 0; to < taken.length; to++) {
      assertThat(taken[to]).isLessThanOrEqualTo(problem.room()[to]);
    }
  }

  private static Shuttle alone(int capacity, long first, long loaded, long back) {
    return new Shuttle(capacity, new long[] {first}, new long[][] {{loaded}}, new long[][] {{back}});
  }

  private static ShuttleAnswer solve(List<Shuttle> shuttles, int[] demand, int room) {
    ShuttleProblem problem = new ShuttleProblem(shuttles, demand, new int[] {room});
    ShuttleAnswer answer = ShuttleSolver.solve(problem, 1, STEPS).orElseThrow();
    assertThat(ProofChecker.holds(problem, answer.bound(), answer.proof())).isTrue();
    assertThat(answer.bound()).isEqualTo(answer.finish());
    return answer;
  }

  /** Up to so many carriers, sources and sinks, with up to so much waiting in all; some ways are closed. */
  static ShuttleProblem random(long seed, int mostShuttles, int mostPlaces, int mostWaiting) {
    SplittableRandom random = new SplittableRandom(seed);
    int sources = 1 + random.nextInt(mostPlaces);
    int sinks = 1 + random.nextInt(mostPlaces);
    int[] demand = new int[sources];
    int waiting = 1 + random.nextInt(mostWaiting);
    for (int i = 0; i < waiting; i++) {
      demand[random.nextInt(sources)]++;
    }
    int[] room = new int[sinks];
    for (int i = 0; i < sinks; i++) {
      room[i] = random.nextInt(3) == 0 ? 1 + random.nextInt(mostWaiting) : ShuttleProblem.UNLIMITED;
    }
    List<Shuttle> shuttles = new ArrayList<>();
    int count = 1 + random.nextInt(mostShuttles);
    for (int v = 0; v < count; v++) {
      shuttles.add(new Shuttle(1 + random.nextInt(3), times(random, sources), tables(random, sources, sinks), tables(random, sinks, sources)));
    }
    return new ShuttleProblem(shuttles, demand, room);
  }

  private static long[] times(SplittableRandom random, int count) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = random.nextInt(12) == 0 ? Shuttle.NEVER : 1 + random.nextInt(20);
    }
    return times;
  }

  private static long[][] tables(SplittableRandom random, int rows, int columns) {
    long[][] table = new long[rows][];
    for (int row = 0; row < rows; row++) {
      table[row] = times(random, columns);
    }
    return table;
  }

  /** All orders of all trips with all loads. */
  private static final class Everything {
    private final ShuttleProblem problem;
    private long best = Shuttle.NEVER;

    Everything(ShuttleProblem problem) {
      this.problem = problem;
      goOn(0, 0, -1, problem.demand().clone(), problem.room().clone(), 0);
    }

    long finish() {
      return best;
    }

    private void goOn(int v, long time, int at, int[] waiting, int[] room, long last) {
      if (Math.max(time, last) >= best) {
        return;
      }
      boolean isDone = true;
      for (int left : waiting) {
        isDone &= left == 0;
      }
      if (isDone) {
        best = Math.max(time, last);
        return;
      }
      if (v + 1 < problem.shuttles().size()) {
        goOn(v + 1, 0, -1, waiting, room, Math.max(time, last));
      }
      if (v < problem.shuttles().size()) {
        tripsOf(v, time, at, waiting, room, last);
      }
    }

    private void tripsOf(int v, long time, int at, int[] waiting, int[] room, long last) {
      Shuttle shuttle = problem.shuttles().get(v);
      for (int from = 0; from < waiting.length; from++) {
        for (int to = 0; to < room.length; to++) {
          for (int load = Math.min(shuttle.capacity(), Math.min(waiting[from], room[to])); load >= 1; load--) {
            waiting[from] -= load;
            room[to] -= load;
            goOn(v, Math.min(Shuttle.NEVER, time + shuttle.time(at, from, to)), to, waiting, room, last);
            waiting[from] += load;
            room[to] += load;
          }
        }
      }
    }
  }
}

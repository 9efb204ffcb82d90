package org.safepassage.solve.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentSolverTest {
  @Test
  void nothingToChooseIsWorthNothing() {
    assertThat(AssignmentSolver.solve(new AssignmentProblem(List.of(), List.of())))
        .isEqualTo(new AssignmentAnswer(List.of(), 0, 0));
  }

  @Test
  void threeItemsOfTwoIntoFiveLeaveOneOut() {
    List<Option> two = List.of(new Option(7, List.of(new Option.Use(0, 2))));

    AssignmentAnswer answer = AssignmentSolver.solve(new AssignmentProblem(List.of(5), List.of(two, two, two)));

    assertThat(answer.value()).isEqualTo(14);
    assertThat(answer.isProvenBest()).isTrue();
  }

  @Test
  void smallProblemsAgreeWithExhaustiveSearch() {
    int strictlyBetween = 0;
    for (int seed = 0; seed < 600; seed++) {
      AssignmentProblem problem = random(new Random(seed), 2 + seed % 6, 1 + seed % 4);
      AssignmentAnswer answer = AssignmentSolver.solve(problem);
      long best = exhaustive(problem, 0, problem.capacities().stream().mapToInt(Integer::intValue).toArray());

      assertThat(answer.value()).as("seed %d", seed).isEqualTo(best).isEqualTo(valueWithin(problem, answer));
      assertThat(answer.bound()).as("seed %d", seed).isEqualTo(best);
      long unlimited = problem.options().stream().mapToLong(o -> o.stream().mapToLong(Option::value).max().orElse(0)).sum();
      strictlyBetween += best > 0 && best < unlimited ? 1 : 0;
    }
    assertThat(strictlyBetween).isGreaterThan(200);
  }

  @Test
  void theBoundOfLargeProblemsIsMetOrNearlySo() {
    for (int seed = 0; seed < 3; seed++) {
      AssignmentProblem problem = random(new Random(seed), 250, 10);

      AssignmentAnswer answer = AssignmentSolver.solve(problem);

      assertThat(answer.value()).isEqualTo(valueWithin(problem, answer));
      assertThat((answer.bound() - answer.value()) / (double) answer.bound()).as("gap at seed %d", seed).isLessThan(0.0002);
    }
  }

  private static AssignmentProblem random(Random random, int items, int capacities) {
    List<List<Option>> options = new ArrayList<>();
    int total = 0;
    for (int item = 0; item < items; item++) {
      int size = 1 + random.nextInt(7);
      total += size;
      List<Option> ofItem = new ArrayList<>();
      for (int r = 0; r < capacities; r++) {
        if (random.nextInt(3) > 0) {
          long value = size * 1000L + random.nextInt(4) * size;
          ofItem.add(new Option(value, List.of(new Option.Use(r, size))));
        }
      }
      options.add(ofItem);
    }
    List<Integer> capacity = new ArrayList<>();
    for (int r = 0; r < capacities; r++) {
      capacity.add(total * (3 + random.nextInt(6)) / (6 * capacities));
    }
    return new AssignmentProblem(capacity, options);
  }

  private static long exhaustive(AssignmentProblem problem, int item, int[] left) {
    if (item == problem.options().size()) {
      return 0;
    }
    long best = exhaustive(problem, item + 1, left);
    for (Option option : problem.options().get(item)) {
      int[] after = left.clone();
      option.uses().forEach(use -> after[use.capacity()] -= use.amount());
      if (java.util.Arrays.stream(after).allMatch(rest -> rest >= 0)) {
        best = Math.max(best, option.value() + exhaustive(problem, item + 1, after));
      }
    }
    return best;
  }

  /** The value of the answer's choice, added up anew; fails if a capacity is exceeded. */
  private static long valueWithin(AssignmentProblem problem, AssignmentAnswer answer) {
    int[] left = problem.capacities().stream().mapToInt(Integer::intValue).toArray();
    long value = 0;
    for (int item = 0; item < problem.options().size(); item++) {
      if (answer.chosen().get(item) >= 0) {
        Option option = problem.options().get(item).get(answer.chosen().get(item));
        option.uses().forEach(use -> left[use.capacity()] -= use.amount());
        value += option.value();
      }
    }
    assertThat(java.util.Arrays.stream(left).min().orElse(0)).isNotNegative();
    return value;
  }
}

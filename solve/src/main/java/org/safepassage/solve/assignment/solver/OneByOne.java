package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.ChoiceTally;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.PriceBound;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;
import org.safepassage.solve.assignment.Timing;

/**
 * For problems of very many items: each unit in order takes what is worth most of what is left, in the first period with room. The bounds are
 * those of no prices at all: valid, and loose where anything is short.
 */
final class OneByOne {
  private final AssignmentProblem problem;
  private final long[] weights;
  private final long[] left;

  /** By timetable: what is used of each period. */
  private final List<Map<Integer, Long>> used = new ArrayList<>();

  private final List<Choice> choices;

  OneByOne(AssignmentProblem problem) {
    this.problem = problem;
    weights = Draft.weights(problem);
    left = problem.capacities().stream().mapToLong(Integer::longValue).toArray();
    problem.timetables().forEach(any -> used.add(new TreeMap<>()));
    choices = new ArrayList<>(Collections.nCopies(problem.items().size(), Choice.NOTHING));
  }

  AssignmentAnswer solve() {
    problem.listUnits().forEach(this::choose);
    ChoiceTally tally = new ChoiceTally(problem, choices);
    if (!tally.listFaults().isEmpty()) {
      throw new IllegalStateException("a choice that is not allowed: " + tally.listFaults().getFirst());
    }
    List<Long> values = tally.listValues();
    List<Stage> stages = IntStream.range(0, values.size()).mapToObj(k -> stage(k, values)).toList();
    return new AssignmentAnswer(choices, stages);
  }

  private Stage stage(int objective, List<Long> values) {
    Prices none =
        new Prices(
            Collections.nCopies(objective, 0L),
            Collections.nCopies(problem.capacities().size(), 0L),
            problem.timetables().stream().map(any -> List.<Long>of()).toList(),
            Collections.nCopies(problem.quotas().size(), 0L),
            Collections.nCopies(problem.listUnits().size(), 0L),
            List.of());
    long bound = new PriceBound(problem, objective, values, none).bound();
    long value = values.get(objective);
    return new Stage(problem.objectives().get(objective).name(), value, bound, value == bound ? Standing.PROVEN : Standing.UNPROVEN, none);
  }

  /** In the bin where the whole unit is worth most. */
  private void choose(List<Integer> unit) {
    int best = -1;
    long most = 0;
    for (int bin : problem.items().get(unit.getFirst()).stream().map(Option::bin).distinct().toList()) {
      long worth = lay(unit, bin);
      take(unit);
      if (worth > most) {
        most = worth;
        best = bin;
      }
    }
    if (best >= 0) {
      lay(unit, best);
    }
  }

  /** Lays all items of a unit in a bin, and says what that is worth; 0, with some of them laid, if one does not fit. */
  private long lay(List<Integer> unit, int bin) {
    long worth = 0;
    for (int item : unit) {
      Choice best = Choice.NOTHING;
      long most = 0;
      for (int o = 0; o < problem.items().get(item).size(); o++) {
        Option option = problem.items().get(item).get(o);
        if (option.bin() == bin && option.uses().stream().allMatch(use -> use.amount() <= left[use.of()])) {
          int period = option.timing().map(this::findPeriod).orElse(-1);
          long worthHere = worth(option, period);
          if (worthHere > most) {
            most = worthHere;
            best = new Choice(o, period);
          }
        }
      }
      if (best.isNothing()) {
        return 0;
      }
      choices.set(item, best);
      count(item, 1);
      worth += most;
    }
    return worth;
  }

  private void take(List<Integer> unit) {
    for (int item : unit) {
      if (!choices.get(item).isNothing()) {
        count(item, -1);
        choices.set(item, Choice.NOTHING);
      }
    }
  }

  private void count(int item, int sign) {
    Option option = problem.items().get(item).get(choices.get(item).option());
    option.uses().forEach(use -> left[use.of()] -= (long) sign * use.amount());
    option.timing().ifPresent(timing -> timing.timetables().forEach(t -> used.get(t).merge(choices.get(item).period(), (long) sign * timing.amount(), Long::sum)));
  }

  private int findPeriod(Timing timing) {
    int period = timing.firstPeriod();
    while (!hasRoom(timing, period)) {
      period++;
    }
    return period;
  }

  private boolean hasRoom(Timing timing, int period) {
    return timing.timetables().stream().allMatch(t -> used.get(t).getOrDefault(period, 0L) + timing.amount() <= problem.timetables().get(t));
  }

  private long worth(Option option, int period) {
    long worth = 1; // Something is better than nothing.
    for (int k = 0; k < weights.length; k++) {
      Objective objective = problem.objectives().get(k);
      boolean isTimely = objective.countsTimely() && option.timing().isPresent() && period <= option.timing().get().lastPeriod();
      worth += weights[k] * (option.worths().get(k) + (isTimely ? option.timing().get().amount() : 0));
    }
    return worth;
  }
}

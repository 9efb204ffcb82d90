package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Timing;

/** Makes a choice for each item of amounts by kind, alike units in their order, and finds each a period. */
final class ChoiceBuilder {
  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final Formulation formulation;
  private final long[] amounts;
  private final List<List<Integer>> units;
  private final List<Choice> choices;
  private final Set<Integer> tooFull = new TreeSet<>();

  ChoiceBuilder(AssignmentProblem problem, List<Kind> kinds, Formulation formulation, long[] amounts) {
    this.problem = problem;
    this.kinds = kinds;
    this.formulation = formulation;
    this.amounts = amounts.clone();
    this.units = problem.listUnits();
    this.choices = new ArrayList<>(Collections.nCopies(problem.items().size(), Choice.NOTHING));
  }

  /**
   * The choice.
   *
   * @param countsTimely whether what the amounts have timely is needed
   * @param effort for each calendar in which that is not found at once, in CP-SAT's deterministic seconds
   */
  List<Choice> build(boolean countsTimely, double effort) {
    long[] left = amounts.clone();
    int[] nextUnit = new int[kinds.size()];
    for (Formulation.Presence presence : formulation.presences) {
      List<Formulation.Pick> picks = formulation.listPicks(presence);
      long units = presence.column() >= 0 ? left[presence.column()] : picks.stream().mapToLong(pick -> left[pick.column()]).sum();
      for (long n = 0; n < units; n++) {
        int unit = kinds.get(presence.kind()).units().get(nextUnit[presence.kind()]++);
        lay(unit, presence, picks, left);
      }
    }
    Calendars calendars = new Calendars(problem);
    findPeriods(calendars, -1, countsTimely, effort);
    calendars.list().forEach(calendar -> findPeriods(calendars, calendar, countsTimely, effort));
    return choices;
  }

  private void lay(int unit, Formulation.Presence presence, List<Formulation.Pick> picks, long[] left) {
    List<Integer> items = units.get(unit);
    for (int m = 0; m < items.size(); m++) {
      int part = m;
      Formulation.Pick pick =
          picks.stream()
              .filter(any -> any.part() == part && left[any.column()] > 0)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("nothing left for part " + part + " in " + presence));
      left[pick.column()]--;
      choices.set(items.get(m), new Choice(pick.option(), -1));
    }
  }

  private void findPeriods(Calendars calendars, int calendar, boolean countsTimely, double effort) {
    List<Integer> items = new ArrayList<>();
    List<Timing> timings = new ArrayList<>();
    for (int item = 0; item < choices.size(); item++) {
      if (!choices.get(item).isNothing()) {
        Option option = problem.items().get(item).get(choices.get(item).option());
        if (option.timing().isPresent() && calendars.of(option.timing().get().timetables()) == calendar) {
          items.add(item);
          timings.add(option.timing().get());
        }
      }
    }
    long needed = countsTimely ? formulation.timely(calendar, amounts) + timings.stream().filter(this::isNeverCrowded).mapToLong(Timing::amount).sum() : 0;
    int[] periods = new PeriodPacking(timings, problem.timetables()).pack(needed, effort);
    long timely = 0;
    for (int i = 0; i < periods.length; i++) {
      choices.set(items.get(i), new Choice(choices.get(items.get(i)).option(), periods[i]));
      boolean isInTime = timings.get(i).lastPeriod() != Timing.ENDLESS && periods[i] <= timings.get(i).lastPeriod();
      timely += isInTime ? timings.get(i).amount() : 0;
    }
    if (timely < needed) {
      tooFull.add(calendar);
    }
  }

  /** Whether it is timely whatever the others do, though not whenever. */
  private boolean isNeverCrowded(Timing timing) {
    return timing.firstPeriod() <= timing.lastPeriod()
        && timing.lastPeriod() != Timing.ENDLESS
        && timing.timetables().stream().allMatch(timetable -> problem.timetables().get(timetable) == Integer.MAX_VALUE);
  }

  /** Calendars into which whole amounts did not fit as the amounts said. */
  Set<Integer> listTooFull() {
    return tooFull;
  }
}

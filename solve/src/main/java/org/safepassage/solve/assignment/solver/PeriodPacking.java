package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.solve.assignment.Timing;

/**
 * Finds a period of one calendar for each amount, whole: as much as possible timely, each as early as it fits. Period by period the
 * fullest that can be made of what may come, the most urgent first (several timetables: whatever fits); only if that is less than
 * needed a search.
 */
final class PeriodPacking {
  private static final int LATE = -1;

  private final List<Timing> timings;
  private final List<Integer> perPeriod;
  private final int[] period;
  private final Map<Cell, Long> used = new HashMap<>();

  private record Cell(int timetable, int period) {}

  /**
   * All of one calendar.
   *
   * @param perPeriod by timetable
   */
  PeriodPacking(List<Timing> timings, List<Integer> perPeriod) {
    this.timings = timings;
    this.perPeriod = perPeriod;
    this.period = new int[timings.size()];
    Arrays.fill(period, LATE);
  }

  /**
   * The period of each timing.
   *
   * @param needed how much should be timely, without what is always
   * @param effort of a search at most, in CP-SAT's deterministic seconds
   */
  int[] pack(long needed, double effort) {
    fillPeriods();
    if (timely() < needed) {
      searchPeriods(needed, effort);
    }
    fillRest();
    return period.clone();
  }

  private boolean mayBeLate(int t) {
    return timings.get(t).lastPeriod() != Timing.ENDLESS;
  }

  private boolean mayBeTimely(int t) {
    return mayBeLate(t) && timings.get(t).firstPeriod() <= timings.get(t).lastPeriod();
  }

  private List<Integer> listUrgent() {
    List<Integer> urgent = new ArrayList<>();
    for (int t = 0; t < period.length; t++) {
      if (mayBeTimely(t)) {
        urgent.add(t);
      }
    }
    urgent.sort(
        Comparator.<Integer>comparingInt(t -> timings.get(t).lastPeriod()).thenComparing(Comparator.<Integer>comparingInt(t -> timings.get(t).amount()).reversed()));
    return urgent;
  }

  private long timely() {
    long timely = 0;
    for (int t = 0; t < period.length; t++) {
      timely += period[t] == LATE ? 0 : timings.get(t).amount();
    }
    return timely;
  }

  private void fillPeriods() {
    List<Integer> waiting = listUrgent();
    for (int at = 0; !waiting.isEmpty(); at++) {
      int now = at;
      waiting.removeIf(t -> timings.get(t).lastPeriod() < now);
      List<Integer> ready = waiting.stream().filter(t -> timings.get(t).firstPeriod() <= now).toList();
      for (int t : isOneTimetable() ? fullest(ready) : ready) {
        if (fits(t, now)) {
          take(t, now);
          waiting.remove((Integer) t);
        }
      }
    }
  }

  private boolean isOneTimetable() {
    return timings.stream().map(Timing::timetables).distinct().count() == 1 && timings.getFirst().timetables().size() == 1;
  }

  private boolean fits(int t, int at) {
    Timing timing = timings.get(t);
    return timing.timetables().stream()
        .allMatch(timetable -> used.getOrDefault(new Cell(timetable, at), 0L) + timing.amount() <= perPeriod.get(timetable));
  }

  /** The subset with the greatest sum within a period; of equals the one with the most urgent. */
  private List<Integer> fullest(List<Integer> ready) {
    int room = (int) Math.min(perPeriod.get(timings.getFirst().timetables().getFirst()), ready.stream().mapToLong(t -> timings.get(t).amount()).sum());
    boolean[][] reaches = new boolean[ready.size() + 1][room + 1];
    reaches[ready.size()][0] = true;
    for (int i = ready.size() - 1; i >= 0; i--) {
      int amount = timings.get(ready.get(i)).amount();
      for (int sum = 0; sum <= room; sum++) {
        reaches[i][sum] = reaches[i + 1][sum] || (sum >= amount && reaches[i + 1][sum - amount]);
      }
    }
    int rest = room;
    while (!reaches[0][rest]) {
      rest--;
    }
    List<Integer> subset = new ArrayList<>();
    for (int i = 0; i < ready.size(); i++) {
      int amount = timings.get(ready.get(i)).amount();
      if (rest >= amount && reaches[i + 1][rest - amount]) {
        subset.add(ready.get(i));
        rest -= amount;
      }
    }
    return subset;
  }

  private void take(int t, int at) {
    period[t] = at;
    timings.get(t).timetables().forEach(timetable -> used.merge(new Cell(timetable, at), (long) timings.get(t).amount(), Long::sum));
  }

  /** Counts of timings alike by period, as a linear form. */
  private void searchPeriods(long needed, double effort) {
    Map<Timing, List<Integer>> alike = new LinkedHashMap<>();
    listUrgent().forEach(t -> alike.computeIfAbsent(timings.get(t), any -> new ArrayList<>()).add(t));
    record Turn(Timing timing, int period) {}
    LinearForm form = new LinearForm();
    Map<Cell, Integer> periodRow = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    alike.forEach(
        (timing, same) -> {
          int row = form.addRow(same.size());
          for (int at = timing.firstPeriod(); at <= timing.lastPeriod(); at++) {
            int column = form.addColumn(same.size(), true, new long[] {timing.amount()});
            turns.add(new Turn(timing, at));
            form.put(row, column, 1);
            for (int timetable : timing.timetables()) {
              int periodAt = periodRow.computeIfAbsent(new Cell(timetable, at), any -> form.addRow(perPeriod.get(timetable)));
              form.put(periodAt, column, timing.amount());
            }
          }
        });
    long all = listUrgent().stream().mapToLong(t -> timings.get(t).amount()).sum();
    if (new ChoiceSearch(form, 0).search(timely() + 1, Math.min(all, needed), true, effort) instanceof ChoiceSearch.Outcome.Found found) {
      used.clear();
      Arrays.fill(period, LATE);
      for (int c = 0; c < turns.size(); c++) {
        List<Integer> same = alike.get(turns.get(c).timing());
        for (long n = 0; same != null && n < found.amounts()[c]; n++) {
          take(same.removeLast(), turns.get(c).period());
        }
      }
    }
  }

  /** What is always timely, and what is too late, as early as there is room. */
  private void fillRest() {
    for (int t = 0; t < period.length; t++) {
      if (period[t] == LATE) {
        Timing timing = timings.get(t);
        int at = mayBeLate(t) ? Math.max(timing.firstPeriod(), timing.lastPeriod() + 1) : timing.firstPeriod();
        while (!fits(t, at)) {
          at++;
        }
        take(t, at);
      }
    }
  }
}

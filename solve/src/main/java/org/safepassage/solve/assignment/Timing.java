package org.safepassage.solve.assignment;

import java.util.List;

/**
 * The period that an option asks for. Its amount is taken whole in one period, not before the first, and in the same period of each
 * of its timetables; it is <em>timely</em> if that is not after the last. After the last there are always further periods.
 *
 * @param timetables which timetables; none = every period has room
 * @param amount what it takes of the period; at most what each timetable has in a period
 * @param firstPeriod at least 0
 * @param lastPeriod {@link #ENDLESS} = timely whenever it is; less than {@code firstPeriod} = never timely
 */
public record Timing(List<Integer> timetables, int amount, int firstPeriod, int lastPeriod) {
  public static final int ENDLESS = Integer.MAX_VALUE;

  public Timing {
    timetables = List.copyOf(timetables);
    if (timetables.stream().anyMatch(timetable -> timetable < 0) || amount < 0 || firstPeriod < 0) {
      throw new IllegalArgumentException(
          "timing of " + amount + " in timetables " + timetables + " from period " + firstPeriod + ": none may be negative");
    }
    if (timetables.stream().distinct().count() < timetables.size()) {
      throw new IllegalArgumentException("timing names a timetable twice: " + timetables);
    }
  }

  /** In one timetable. */
  public Timing(int timetable, int amount, int firstPeriod, int lastPeriod) {
    this(List.of(timetable), amount, firstPeriod, lastPeriod);
  }
}

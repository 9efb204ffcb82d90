package org.safepassage.solve.assignment;

/**
 * The period that an option asks for. Its amount is taken whole in one period, not before the first; it is <em>timely</em> if that is
 * not after the last. After the last there are always further periods.
 *
 * @param timetable which timetable
 * @param amount what it takes of the period; at most what the timetable has in a period
 * @param firstPeriod at least 0
 * @param lastPeriod {@link #ENDLESS} = timely whenever it is; less than {@code firstPeriod} = never timely
 */
public record Timing(int timetable, int amount, int firstPeriod, int lastPeriod) {
  public static final int ENDLESS = Integer.MAX_VALUE;

  public Timing {
    if (timetable < 0 || amount < 0 || firstPeriod < 0) {
      throw new IllegalArgumentException(
          "timing of " + amount + " in timetable " + timetable + " from period " + firstPeriod + ": none may be negative");
    }
  }
}

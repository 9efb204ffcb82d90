package org.safepassage.solve.assignment.solver;

import java.util.List;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Option;

/** Timetables that some option takes together are one calendar: their periods must be found together. */
final class Calendars {
  private final int[] calendar;

  Calendars(AssignmentProblem problem) {
    this.calendar = new int[problem.timetables().size()];
    java.util.Arrays.setAll(calendar, timetable -> timetable);
    for (List<Option> options : problem.items()) {
      for (Option option : options) {
        option.timing().ifPresent(timing -> timing.timetables().forEach(timetable -> join(timing.timetables().getFirst(), timetable)));
      }
    }
  }

  private void join(int one, int other) {
    int from = Math.max(calendar[one], calendar[other]);
    int to = Math.min(calendar[one], calendar[other]);
    for (int timetable = 0; timetable < calendar.length; timetable++) {
      calendar[timetable] = calendar[timetable] == from ? to : calendar[timetable];
    }
  }

  /** A calendar is called by its first timetable. */
  int of(int timetable) {
    return calendar[timetable];
  }

  /** Of timetables taken together; -1 if there are none. */
  int of(List<Integer> timetables) {
    return timetables.isEmpty() ? -1 : calendar[timetables.getFirst()];
  }

  List<Integer> list() {
    return java.util.Arrays.stream(calendar).distinct().boxed().toList();
  }
}

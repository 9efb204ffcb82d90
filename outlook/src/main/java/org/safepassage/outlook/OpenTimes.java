package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.operation.TimeWindow;

/** Lists of windows. */
final class OpenTimes {
  private OpenTimes() {}

  /** Sorted by opening; what overlaps is joined, what only touches stays apart. */
  static List<TimeWindow> inOrder(List<TimeWindow> windows) {
    List<TimeWindow> joined = new ArrayList<>();
    for (TimeWindow next : windows.stream().sorted(Comparator.comparing(TimeWindow::opens)).toList()) {
      if (!joined.isEmpty() && next.opens().isBefore(joined.getLast().closes())) {
        TimeWindow last = joined.removeLast();
        joined.add(new TimeWindow(last.opens(), later(last.closes(), next.closes())));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  /** When both are open. */
  static List<TimeWindow> inBoth(List<TimeWindow> some, List<TimeWindow> others) {
    List<TimeWindow> both = new ArrayList<>();
    for (TimeWindow one : some) {
      for (TimeWindow other : others) {
        Instant opens = later(one.opens(), other.opens());
        Instant closes = one.closes().isBefore(other.closes()) ? one.closes() : other.closes();
        if (opens.isBefore(closes)) {
          both.add(new TimeWindow(opens, closes));
        }
      }
    }
    return List.copyOf(both);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}

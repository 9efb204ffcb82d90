package org.safepassage.app;

import java.util.Locale;
import java.util.function.Consumer;
import org.safepassage.plan.PlanProgress;

/** Says how far a planning of more than a second has come: on a terminal one line rewritten, else a plain line now and then. */
final class ProgressLine implements Consumer<PlanProgress> {
  private static final long FIRST_MILLIS = 1_000;
  private static final long TERMINAL_MILLIS = 200;
  private static final long PLAIN_MILLIS = 2_000;

  private final Surroundings surroundings;
  private final String what;
  private final long startNanos = System.nanoTime();
  private long nextMillis = FIRST_MILLIS;
  private boolean shown;

  ProgressLine(Surroundings surroundings, String what) {
    this.surroundings = surroundings;
    this.what = what;
  }

  @Override
  public void accept(PlanProgress progress) {
    long millis = (System.nanoTime() - startNanos) / 1_000_000;
    if (millis < nextMillis) {
      return;
    }
    nextMillis = millis + (surroundings.isTerminal() ? TERMINAL_MILLIS : PLAIN_MILLIS);
    String line =
        String.format(
            Locale.ROOT, "%s: people %d, bound %d, gap %.1f %%, %.1f s", what, progress.weightPlanned(), progress.weightBound(),
            progress.gap() * 100, millis / 1000.0);
    if (surroundings.isTerminal()) {
      surroundings.err().printf("\r%-79s", line);
      surroundings.err().flush();
    } else {
      surroundings.err().println(line);
    }
    shown = true;
  }

  /** Clears the line of a terminal. */
  void end() {
    if (shown && surroundings.isTerminal()) {
      surroundings.err().printf("\r%-79s\r", "");
      surroundings.err().flush();
    }
  }
}

package org.safepassage.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.safepassage.plan.PlanProgress;

/**
 * Says how far something has come that takes more than a second, also while nothing new is reported: on a terminal one line
 * rewritten, else a plain line now and then. Closing it clears the line of a terminal.
 */
final class ProgressLine implements Consumer<PlanProgress>, AutoCloseable {
  private static final long FIRST_MILLIS = 1_000;
  private static final long TERMINAL_MILLIS = 200;
  private static final long PLAIN_MILLIS = 2_000;

  private final Surroundings surroundings;
  private final String what;
  private final long startNanos = System.nanoTime();
  private final Thread ticker;
  private Optional<PlanProgress> latest = Optional.empty();
  private boolean shown;
  private boolean closed;

  private ProgressLine(Surroundings surroundings, String what, long firstMillis) {
    this.surroundings = surroundings;
    this.what = what;
    this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(() -> tick(firstMillis));
  }

  /** Starts to count. */
  static ProgressLine start(Surroundings surroundings, String what) {
    return start(surroundings, what, FIRST_MILLIS);
  }

  static ProgressLine start(Surroundings surroundings, String what, long firstMillis) {
    ProgressLine line = new ProgressLine(surroundings, what, firstMillis);
    line.ticker.start();
    return line;
  }

  @Override
  public synchronized void accept(PlanProgress progress) {
    latest = Optional.of(progress);
  }

  private void tick(long firstMillis) {
    try {
      Thread.sleep(firstMillis);
      while (show()) {
        Thread.sleep(surroundings.isTerminal() ? TERMINAL_MILLIS : PLAIN_MILLIS);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows what is known; false once there is nothing more to show. */
  private synchronized boolean show() {
    if (closed) {
      return false;
    }
    String line = text(what, latest, System.nanoTime() - startNanos);
    if (surroundings.isTerminal()) {
      surroundings.err().print("\r" + padded(line));
      surroundings.err().flush();
    } else {
      surroundings.err().println(line);
    }
    shown = true;
    return true;
  }

  /** One line, without its end. */
  static String text(String what, Optional<PlanProgress> progress, long nanos) {
    String seconds = String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    return progress
        .map(
            known ->
                String.format(
                    Locale.ROOT, "%s: step %d, people %d, bound %d, gap %.1f %%, %s", what, known.stepsDone(), known.weightPlanned(),
                    known.weightBound(), known.gap() * 100, seconds))
        .orElse(what + " ... " + seconds);
  }

  private static String padded(String line) {
    return line + " ".repeat(Math.max(0, 79 - line.length()));
  }

  @Override
  public void close() {
    ticker.interrupt();
    clear();
  }

  private synchronized void clear() {
    closed = true;
    if (shown && surroundings.isTerminal()) {
      surroundings.err().print("\r" + padded("") + "\r");
      surroundings.err().flush();
    }
  }
}

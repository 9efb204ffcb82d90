package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safepassage.plan.PlanProgress;

/** Who waits is told how far it is, on its own, and nothing stays on a terminal afterwards. */
@Tag("locale")
@Timeout(60)
class ProgressLineTest {

  @Test
  void itSaysWhatIsKnownWithoutTheSignsOfAnyLocale() {
    assertThat(ProgressLine.text("planning", Optional.of(new PlanProgress(1_577, 1_699, 1_200, 2_000)), 12_340_000_000L))
        .isEqualTo("planning: step 1200, people 1577, bound 1699, gap 7.2 %, 12.3 s");
    assertThat(ProgressLine.text("reading the facts", Optional.empty(), 1_000_000_000L)).isEqualTo("reading the facts ... 1.0 s");
  }

  @Test
  void itSpeaksUpByItselfWhileNothingIsReported() throws InterruptedException {
    Screen screen = new Screen();

    try (var _ = ProgressLine.start(screen.surroundings(false), "planning", 0)) {
      screen.spoken.await();
    }

    assertThat(screen.text()).startsWith("planning ... ").endsWith("s\n");
  }

  @Test
  void aTerminalIsClearedAtTheEnd() throws InterruptedException {
    Screen screen = new Screen();

    try (var _ = ProgressLine.start(screen.surroundings(true), "planning", 0)) {
      screen.spoken.await();
    }

    assertThat(screen.text()).startsWith("\rplanning ... ").endsWith("\r" + " ".repeat(79) + "\r").doesNotContain("\n");
  }

  @Test
  void whatIsQuickIsNotCommented() {
    Screen screen = new Screen();

    try (ProgressLine line = ProgressLine.start(screen.surroundings(true), "planning", 1_000_000)) {
      line.accept(new PlanProgress(1, 1, 1, 1));
    }

    assertThat(screen.text()).isEmpty();
  }

  /** What was shown, and when something was. */
  private static final class Screen extends Writer {
    private final StringWriter shown = new StringWriter();
    private final CountDownLatch spoken = new CountDownLatch(1);

    Surroundings surroundings(boolean isTerminal) {
      PrintWriter writer = new PrintWriter(this, true);
      return new Surroundings(writer, writer, Path.of("here"), Path.of("home"), isTerminal);
    }

    String text() {
      return shown.toString();
    }

    @Override
    public void write(char[] text, int from, int length) {
      shown.write(text, from, length);
    }

    @Override
    public void flush() {
      spoken.countDown();
    }

    @Override
    public void close() {}
  }
}

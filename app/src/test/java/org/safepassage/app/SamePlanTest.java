package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.Terminal.Answer;

/**
 * The facts, the seed and the steps determine every byte of a plan, whatever the threads; and the planner knows nothing of what
 * things are called nor of which year it is.
 */
class SamePlanTest {
  private static final int DAYS = 1_000;

  @TempDir Path dir;

  private String plan(Path operation, String out, String... more) {
    Terminal terminal = new Terminal(dir);
    List<String> words = new ArrayList<>(List.of("plan", operation.toString(), "--out", out));
    words.addAll(List.of(more));
    Answer answer = terminal.type(words.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    return terminal.read(out + "/plan.json");
  }

  private static Path example(String name) {
    return Terminal.HOME.resolve("examples").resolve(name);
  }

  @Test
  void oneBusIsPlannedTheSameByOneThreadAndByTwoAndUnderOtherNamesInAnotherYear() throws IOException {
    assertThatThePlanStaysTheSame("one-bus", "60");
  }

  @Test
  void theSouthwestIsPlannedTheSameByOneThreadAndByTwoAndUnderOtherNamesInAnotherYear() throws IOException {
    assertThatThePlanStaysTheSame("southwest-syria-2018", "120");
  }

  private void assertThatThePlanStaysTheSame(String example, String steps) throws IOException {
    String plan = plan(example(example), "one", "--steps", steps, "--seed", "7", "--threads", "1");

    assertThat(plan(example(example), "two", "--steps", steps, "--seed", "7", "--threads", "2")).isEqualTo(plan);

    RenamedFolder renamed = new RenamedFolder(DAYS);
    renamed.write(example(example), dir.resolve("renamed"));
    String other = plan(dir.resolve("renamed"), "other", "--steps", steps, "--seed", "7");
    assertThat(other).doesNotContain("2018-", "2030-", "\"golan\"", "\"bus\"");
    assertThat(withoutFingerprint(renamed.turnBack(other)).lines().toList()).isEqualTo(withoutFingerprint(plan).lines().toList());
  }

  /** The fingerprint is of the facts, and these differ. */
  private static String withoutFingerprint(String plan) {
    String without = plan.replaceFirst("sha256:[0-9a-f]{64}", "sha256:");
    assertThat(without).isNotEqualTo(plan);
    return without;
  }
}

package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.Terminal.Answer;

/** A large operation through the command line, from facts to a checked plan. */
class TenThousandPeopleTest {
  @TempDir Path dir;

  private Answer type(String... words) {
    Answer answer = new Terminal(dir).type(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer;
  }

  private String plan(String out, String... effort) {
    String[] words = {"plan", "facts", "--out", out, "--counts-only", effort[0], effort[1], effort[2], effort[3]};
    type(words);
    return new Terminal(dir).read(out + "/plan.json");
  }

  @Test
  void theyArePlannedWithinTheRulesAndTheSameByOneThreadAndByTwo() {
    type("generate", "--people", "10000", "--seed", "1", "facts");

    String plan = plan("two", "--steps", "150", "--threads", "2");

    assertThat(type("check", "facts", "two/plan.json").out()).contains("keeps all ten rules");
    assertThat(plan("one", "--steps", "150", "--threads", "1")).isEqualTo(plan);
  }
}

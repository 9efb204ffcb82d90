package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded mutations of the small example, its plan and the command line. Longer, by hand:
 *
 * <pre>
 *   ./mvnw -q -pl app -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dlocale.phase=none -Dsafepassage.fuzz.minutes=10 -Dsafepassage.fuzz.seed=100
 * </pre>
 *
 * runs campaigns of 2,000 mutations each, of seeds 100, 101, ... until ten minutes are over; it prints each seed as it begins and where to
 * go on. One trial is tried again by its campaign's seed.
 */
class FuzzTest {
  private static final int MUTATIONS = 2_000;

  @TempDir Path dir;

  @Test
  void whateverIsMutatedEndsInAClearErrorOrInAPlanThatTheCheckerPasses() throws IOException {
    long seed = Long.getLong("safepassage.fuzz.seed", 1);
    long minutes = Long.getLong("safepassage.fuzz.minutes", 0);
    int mutations = Integer.getInteger("safepassage.fuzz.mutations", MUTATIONS);
    List<String> findings = new ArrayList<>();
    long endNanos = System.nanoTime() + minutes * 60_000_000_000L;
    FuzzCampaign campaign;
    do {
      campaign = new FuzzCampaign(seed, Files.createDirectories(dir.resolve("seed" + seed))).run(mutations);
      findings.addAll(campaign.findings());
      if (minutes > 0) {
        System.out.println("seed " + seed + ": " + campaign.endings() + ", " + campaign.sayings() + " different sayings, " + campaign.findings().size() + " findings; slowest " + campaign.slowest());
        campaign.findings().forEach(System.out::println);
      }
      seed++;
    } while (System.nanoTime() - endNanos < 0);

    assertThat(findings).isEmpty();
    assertThat(campaign.endings().keySet()).contains("FOLDER 0", "FOLDER 3", "PLAN 0", "PLAN 1", "PLAN 1 judged", "PLAN_ELSEWHERE 0", "PLAN_ELSEWHERE 1 judged", "LOCKS 0", "LOCKS 3", "WORDS 0", "WORDS 2", "WORDS 3");
    assertThat(campaign.endings().get("FOLDER 0")).isGreaterThan(mutations / 20);
    assertThat(campaign.sayings()).isGreaterThan(mutations / 5);
  }
}

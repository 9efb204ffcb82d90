package org.safepassage.benchmarks.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredRowsTest {
  @TempDir Path dir;
  private int runs;

  private MeasuredRow measure(long seed) {
    runs++;
    return new MeasuredRow(Map.of("longest", Long.toString(8 + seed), "bound", Long.toString(9 - seed), "verified", seed == 2 ? "no" : "yes", "moved", seed == 2 ? "yes" : "no"));
  }

  private Path instance(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  @Test
  void ofSeveralSeedsTheWorstOfEachFigureCounts() throws IOException {
    MeasuredRows rows = new MeasuredRows(dir.resolve("rows"));
    MeasuredRow worst = MeasuredRow.worst(rows.list("a", instance("a.txt", "1"), 3, this::measure), Set.of("bound", "verified"));
    assertThat(worst.figures()).containsExactlyInAnyOrderEntriesOf(Map.of("longest", "11", "bound", "6", "verified", "no", "moved", "yes"));
  }

  @Test
  void whatIsFinishedIsNotRunAgainButForOtherContentsOrSeeds() throws IOException {
    MeasuredRows rows = new MeasuredRows(dir.resolve("rows"));
    rows.list("a", instance("a.txt", "1"), 2, this::measure);
    rows.list("a", instance("a.txt", "1"), 2, this::measure);
    assertThat(runs).isEqualTo(2);
    rows.list("a", instance("a.txt", "1"), 3, this::measure);
    assertThat(runs).isEqualTo(3);
    rows.list("a", instance("a.txt", "2"), 1, this::measure);
    assertThat(runs).as("the same name, another instance").isEqualTo(4);
  }
}

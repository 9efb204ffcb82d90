package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
  private static final Content BREAKS_OFF =
      out -> {
        out.write(new byte[100_000]);
        throw new IOException("disk full");
      };

  @TempDir Path dir;

  @Test
  void aContentThatBreaksOffHalfWayLeavesWhatWasThereAndNothingElse() throws IOException {
    Path target = dir.resolve("plan");
    WholeFolder.write(target, ".plan-", Map.of("plan.json", Content.of("the old one")));

    assertThatThrownBy(() -> WholeFolder.write(target, ".plan-", Map.of("plan.json", BREAKS_OFF))).hasMessage("disk full");

    assertThat(target.resolve("plan.json")).hasContent("the old one");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(target);
    }
  }
}

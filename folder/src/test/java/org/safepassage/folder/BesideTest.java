package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {

  @TempDir Path dir;

  @Test
  void aFileIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
    Path target = Files.writeString(dir.resolve("plan.json"), "old");
    Beside.write(target, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(target).hasContent("new");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void whereNothingCanBeWrittenNothingIsLeft() throws IOException {
    Path taken = Files.createDirectories(dir.resolve("plan.json").resolve("inner")).getParent();
    assertThatThrownBy(() -> Beside.write(taken, new byte[1])).isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(taken);
    }
  }
}

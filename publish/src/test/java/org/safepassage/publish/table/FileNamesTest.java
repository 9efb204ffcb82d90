package org.safepassage.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class FileNamesTest {
  private final FileNames names = new FileNames();

  @Test
  void anIdIsItsFilesName() {
    assertThat(names.of("run-1", ".csv")).isEqualTo("run-1.csv");
  }

  @Test
  void whatMightLeaveTheFolderOrHideIsReplaced() {
    assertThat(names.of("../up/and\\away:x", ".csv")).isEqualTo("--up-and-away-x.csv");
    assertThat(names.of("معبر", ".csv")).isEqualTo("----.csv");
  }

  @Test
  void twoIdsNeverShareAFileEvenWhereTheFileSystemKnowsNoCase() {
    assertThat(names.of("GATE-I", ".csv")).isEqualTo("GATE-I.csv");
    assertThat(names.of("gate-i", ".csv")).isEqualTo("gate-i-2.csv");
    assertThat(names.of("gate i", ".csv")).isEqualTo("gate-i-3.csv");
  }
}

package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.planjson.PlanReference;
import org.safepassage.folder.schema.ClaimKind;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** Run with -Dsafepassage.pages=write to renew the pages. */
@Tag("locale")
class ReferencePageTest {

  @Test
  void thePageOfTheFolderIsWhatTheCodeSays() throws IOException {
    holds(Path.of("../docs/folder.md"), FolderReference.markdown());
  }

  @Test
  void thePageOfThePlanIsWhatTheCodeSays() throws IOException {
    holds(Path.of("../docs/plan-json.md"), PlanReference.markdown());
  }

  private static void holds(Path page, String expected) throws IOException {
    if ("write".equals(System.getProperty("safepassage.pages"))) {
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page)).isEqualTo(expected);
  }

  @Test
  void everyColumnAndClaimHasAMeaningAndEveryColumnAnExample() {
    for (Table table : FolderSchema.TABLES) {
      assertThat(table.columns()).allSatisfy(column -> {
        assertThat(column.meaning()).isNotBlank();
        boolean sayingNothing = column.name().equals("note");
        assertThat(column.example().isBlank()).as(table.file() + " " + column.name()).isEqualTo(sayingNothing);
      });
    }
    assertThat(ClaimKind.values()).allSatisfy(claim -> assertThat(claim.meaning()).isNotBlank());
  }
}

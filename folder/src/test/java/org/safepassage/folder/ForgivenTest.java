package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.schema.FolderSchema;

/** What spreadsheets do to files without changing what they say, and what is only warned of. */
@Tag("locale")
class ForgivenTest {

  private static final Instant AS_OF = Instant.parse("2018-07-15T21:43:00Z");

  @TempDir Path dir;
  private SpoiltFolder folder;

  @BeforeEach
  void copy() {
    folder = SpoiltFolder.copy(OperationFolderTest.SMALL, dir);
  }

  private LoadResult.Loaded loaded() {
    return OperationFolderTest.loaded(folder.path);
  }

  private List<String> warnings() {
    return loaded().warnings().stream().map(Problem::sentence).toList();
  }

  /** The same facts and the same fingerprint as the folder that was copied. */
  private void assertSameAsTheOriginal() {
    LoadResult.Loaded original = OperationFolderTest.loaded(OperationFolderTest.SMALL);
    assertThat(loaded().operation()).isEqualTo(original.operation());
    assertThat(loaded().fingerprints().asOf(AS_OF)).isEqualTo(original.fingerprints().asOf(AS_OF));
  }

  @Test
  void aLinkToNobodyIsWarnedOf() {
    folder.cell("households.csv", 2, "linked", "cousins");

    assertThat(warnings()).containsExactly("households.csv:2 linked: warning: \"cousins\" stands on no other household. Maybe it is spelt otherwise there.");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    for (String file : FolderSchema.FILES) {
      folder.text(file, text -> "\uFEFF" + text);
    }
    assertSameAsTheOriginal();
    assertThat(warnings()).isEmpty();
  }

  @Test
  void windowsLineEndsAndBlankLinesAreFine() {
    for (String file : FolderSchema.FILES) {
      folder.text(file, text -> text.replace("\n", "\r\n") + "\r\n\r\n");
    }
    FolderSchema.TABLES.forEach(table -> folder.text(table.file(), text -> text + ",".repeat(table.columns().size() - 1) + "\r\n"));
    assertSameAsTheOriginal();
    assertThat(warnings()).isEmpty();
  }

  @Test
  void everyCellMayBeQuotedAndTheColumnsMayStandInAnyOrder() {
    for (var table : FolderSchema.TABLES) {
      List<List<String>> rows = new ArrayList<>();
      folder.rows(table.file()).forEach(row -> {
        Collections.reverse(row);
        rows.add(row);
      });
      StringBuilder quoted = new StringBuilder();
      rows.forEach(row -> quoted.append(String.join(",", row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList())).append('\n'));
      folder.bytes(table.file(), quoted.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertSameAsTheOriginal();
  }

  @Test
  void commentsAndFormInOperationYamlDoNotCount() {
    folder.text("operation.yaml", text -> "# another comment\n" + text.replace("[army]", "\n    - army").replace("title: A village and a gate", "title: \"A village and a gate\""));
    assertSameAsTheOriginal();
  }

  @Test
  void semicolonsAreReadWithAWarning() {
    folder.text("chains.csv", text -> text.replace(',', ';'));
    assertSameAsTheOriginal();
    assertThat(warnings()).singleElement().asString().startsWith("chains.csv:1: warning: is separated by semicolons and was read so. Maybe save it");
  }

  @Test
  void arabicAndPersianDigitsAreReadWithAWarning() {
    folder.cell("roads.csv", 2, "km", "٧٫٢");
    folder.cell("roads.csv", 3, "km", "۵٫۵");
    folder.cell("camps.csv", 2, "leave_by", "٢٠١٨-١٠-٢١T٢٢:٠٠Z");
    assertThat(loaded().operation()).isEqualTo(OperationFolderTest.loaded(OperationFolderTest.SMALL).operation());
    assertThat(warnings()).hasSize(3).anyMatch(warning -> warning.equals("roads.csv:2 km: warning: \"٧٫٢\" was read as 7.2. Maybe write the digits 0 to 9."));
  }

  @Test
  void invisibleMarksAndSpacesAroundAValueAreDropped() {
    folder.cell("roads.csv", 2, "from", "\u200Fvillage\u00A0 ");
    assertSameAsTheOriginal();
  }

  @Test
  void columnsAndFilesThatMayBeAbsentMayBeAbsent() throws Exception {
    Files.delete(folder.file("road_windows.csv"));
    folder.text("sources.csv", text -> "id\ncell\nliaison\n");
    assertThat(loaded().operation().roads()).allSatisfy(road -> assertThat(road.windows()).isEmpty());
    assertThat(loaded().operation().sources()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-SY", "de-DE", "tr-TR", "hi-IN-u-nu-deva"})
  void theLocaleOfTheMachineChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertSameAsTheOriginal();
      assertThat(FolderReference.markdown()).doesNotContainPattern("[\\u0660-\\u0669]\\d");
      folder.cell("roads.csv", 2, "km", "1");
      List<Problem> problems = ((LoadResult.Refused) OperationFolder.load(folder.path)).problems();
      assertThat(problems).extracting(Problem::sentence).containsExactly(
          "roads.csv:2 km: \"1\" is shorter than the straight line of 5.87 km between its ends. Maybe a digit is missing, or a place is misplaced.");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyCellChangesTheFingerprint() {
    List<String> seen = new ArrayList<>(List.of(loaded().fingerprints().asOf(AS_OF)));
    folder.cell("places.csv", 2, "note", "changed");
    seen.add(loaded().fingerprints().asOf(AS_OF));
    folder.cell("reports.csv", 2, "text", "changed");
    seen.add(loaded().fingerprints().asOf(AS_OF));
    folder.text("operation.yaml", text -> text.replace("least_grade: C3", "least_grade: C4"));
    seen.add(loaded().fingerprints().asOf(AS_OF));
    folder.text("areas.geojson", text -> text.replace("36.10", "36.11"));
    seen.add(loaded().fingerprints().asOf(AS_OF));
    assertThat(seen).doesNotHaveDuplicates().allMatch(print -> print.matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void theOrderOfRowsCountsInTheFingerprint() {
    String before = loaded().fingerprints().asOf(AS_OF);
    List<List<String>> rows = folder.rows("members.csv");
    Collections.swap(rows, 1, 2);
    folder.rows("members.csv", rows);
    assertThat(loaded().fingerprints().asOf(AS_OF)).isNotEqualTo(before);
  }

  @Test
  void aReportReceivedLaterChangesTheFingerprintOnlyFromThenOn() {
    String before = loaded().fingerprints().asOf(AS_OF);
    String later = loaded().fingerprints().asOf(AS_OF.plusSeconds(86_400));
    folder.cell("reports.csv", folder.lineOf("reports.csv", "id", "r10"), "text", "changed");
    assertThat(loaded().fingerprints().asOf(AS_OF)).isEqualTo(before);
    assertThat(loaded().fingerprints().asOf(AS_OF.plusSeconds(86_400))).isNotEqualTo(later);
  }

  @Test
  void aHouseholdLargerThanAnyVehicleIsWarnedOf() {
    folder.cell("vehicles.csv", 2, "seats", "1");
    folder.cell("vehicles.csv", 3, "seats", "1");
    folder.cell("vehicles.csv", 2, "wheelchair_places", "0");
    assertThat(warnings()).containsExactly(
        "households.csv:3 id: warning: \"h2\" has 2 members at village, more than any vehicle holds (1). Maybe a larger vehicle is missing, or the household is really two.");
  }

  @Test
  void childrenWithoutCompanyAreWarnedOf() {
    folder.cell("members.csv", 8, "guardian", "");
    assertThat(warnings()).singleElement().asString().startsWith("households.csv:4 id: warning: \"h3\" has children who move, no grown member");
  }

  @Test
  void oneMemberReportedAtTwoPlacesAtTheSameMomentIsWarnedOf() {
    int line = folder.copyRow("reports.csv", folder.lineOf("reports.csv", "id", "r9"));
    folder.cell("reports.csv", line, "id", "r99");
    folder.cell("reports.csv", line, "value", "village");
    assertThat(warnings()).singleElement().asString().contains("puts member:m4 in two places at once: at school by the report on line 10");
  }

  @Test
  void gatesWithoutARoadBetweenThemAreWarnedOf() {
    folder.rows("roads.csv", folder.rows("roads.csv").subList(0, 4));
    assertThat(warnings()).singleElement().asString().contains("chains.csv:3 crossing: warning: \"second\" cannot be reached: no road leads from gate-out to second-in");
  }

  @Test
  void twoPlacesAtOneSpotAreWarnedOf() {
    int line = folder.copyRow("places.csv", 2);
    folder.cell("places.csv", line, "id", "village-too");
    assertThat(warnings()).singleElement().asString().contains("is at the same spot as village on line 2");
  }

  @Test
  void anAreaWithNothingInsideIsWarnedOf() {
    folder.text("areas.geojson", text -> text.replace("36.10", "35.96"));
    assertThat(warnings()).singleElement().asString().startsWith("areas.geojson:4 /features/0: warning: \"east\" has no place inside");
  }

  @Test
  void aFileThatNothingReadsIsWarnedOf() {
    folder.bytes("housholds.csv", new byte[0]);
    assertThat(warnings()).containsExactly("housholds.csv: warning: is not read. Maybe \"households.csv\".");
  }
}

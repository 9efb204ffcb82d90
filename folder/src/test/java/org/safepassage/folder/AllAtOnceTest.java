package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.FolderSchema;

class AllAtOnceTest {

  @TempDir Path dir;
  private SpoiltFolder folder;

  @BeforeEach
  void copy() {
    folder = SpoiltFolder.copy(OperationFolderTest.SMALL, dir);
  }

  private List<Problem> refused() {
    return ((LoadResult.Refused) OperationFolder.load(folder.path)).problems();
  }

  @Test
  void allProblemsOfAllFilesAreSaidAtOnceByFileLineAndColumn() {
    folder.cell("reports.csv", 3, "grade", "Z9");
    folder.cell("roads.csv", 3, "km", "x");
    folder.cell("roads.csv", 3, "from", "nowhere");
    folder.cell("roads.csv", 2, "speed_kmh", "0");
    folder.text("operation.yaml", text -> text.replace("tick_seconds: 60", "tick_seconds: 61"));
    assertThat(refused())
        .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.name())
        .containsExactly(
            "operation.yaml:7 tick_seconds", "roads.csv:2 speed_kmh", "roads.csv:3 from", "roads.csv:3 km", "reports.csv:3 grade");
  }

  @Test
  void freeTextIsNeverRepeated() {
    folder.cell("households.csv", 4, "weight_reason", "");
    folder.cell("reports.csv", 3, "text", "a secret");
    folder.cell("reports.csv", 3, "grade", "Z9");
    folder.text("reports.csv", text -> text + "a secret,a secret\n");
    assertThat(refused()).hasSizeGreaterThan(2).noneMatch(problem -> problem.sentence().contains("secret"));
  }

  @Test
  void aFolderThatDoesNotExistIsAProblemLikeAnyOther() {
    assertThat(OperationFolder.load(dir.resolve("none"))).isInstanceOfSatisfying(LoadResult.Refused.class, refused ->
        assertThat(refused.problems()).singleElement().asString().startsWith("none: does not exist. Maybe make one with"));
  }

  @Test
  void aFileThatIsWrongThroughoutDoesNotFillTheScreenOrTheMemory() {
    String header = folder.text("members.csv").lines().findFirst().orElseThrow();
    folder.bytes("members.csv", (header + "\n" + "x\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
    List<Problem> members = refused().stream().filter(problem -> problem.file().equals("members.csv")).toList();
    assertThat(members).hasSize(Problems.MOST_PER_FILE + 1);
    assertThat(members.getLast().sentence()).startsWith("members.csv: has 499000 more problems, which are not listed.");
  }

  @Test
  void aFileOfTooManyRowsIsRefused() {
    String header = folder.text("sources.csv").lines().findFirst().orElseThrow();
    folder.bytes("sources.csv", (header + "\n" + "a,b,,\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(refused()).anyMatch(problem -> problem.sentence().startsWith("sources.csv: has more than 500000 rows"));
  }

  @Test
  void nestingAndListsWithoutEndAreRefused() {
    folder.bytes("operation.yaml", "[".repeat(900_000).getBytes(StandardCharsets.UTF_8));
    folder.bytes("areas.geojson", ("[" + "[],".repeat(3_000_000) + "1]").getBytes(StandardCharsets.UTF_8));
    assertThat(refused()).extracting(Problem::file).contains("operation.yaml", "areas.geojson");
    folder.bytes("areas.geojson", "[".repeat(900_000).getBytes(StandardCharsets.UTF_8));
    assertThat(refused()).extracting(Problem::file).contains("areas.geojson");
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  /** Whatever is done to a file, loading ends in a result; what is said names the file. */
  @ParameterizedTest
  @MethodSource("seeds")
  void randomDamageIsNeverAnException(int seed) throws Exception {
    Random random = new Random(seed);
    String file = FolderSchema.FILES.get(seed % FolderSchema.FILES.size());
    byte[] bytes = Files.readAllBytes(folder.file(file));
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      byte[] odd = {'"', ',', '\n', ';', ':', '[', '{', '-', '=', (byte) 0xD9, 0, '9', '&', '*', '\t', '#'};
      bytes[random.nextInt(bytes.length)] = odd[random.nextInt(odd.length)];
    }
    folder.bytes(file, bytes);
    switch (OperationFolder.load(folder.path)) {
      case LoadResult.Loaded loaded -> assertThat(loaded.operation().places()).isNotEmpty();
      case LoadResult.Refused refused ->
          assertThat(refused.problems()).isNotEmpty().noneMatch(problem -> problem.sentence().contains("could not be understood"));
    }
  }
}

package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Operation;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/** The examples that everybody starts from are sound, and the generated files are what the generator makes. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path SOUTHWEST = EXAMPLES.resolve("southwest-syria-2018");

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void theExampleLoadsWithoutAWarning(String name) {
    LoadResult result = OperationFolder.load(EXAMPLES.resolve(name));

    assertThat(result).isInstanceOfSatisfying(LoadResult.Loaded.class, loaded -> assertThat(loaded.warnings()).isEmpty());
  }

  @Tag("locale")
  @Test
  void theGeneratorMakesTheSameBytesInEveryLocale(@TempDir Path target) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Locale locale = Locale.getDefault();
    List<String> command =
        List.of(
            java.toString(), "-Duser.language=" + locale.getLanguage(), "-Duser.country=" + locale.getCountry(),
            SOUTHWEST.resolve("make").resolve("MakeExample.java").toString(), target.toString());

    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();

    for (String file : List.of("places.csv", "roads.csv", "households.csv", "members.csv", "reports.csv")) {
      assertThat(target.resolve(file)).as(file).hasSameBinaryContentAs(SOUTHWEST.resolve(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-07-12T18:00:00Z", "2018-07-15T21:43:00Z", "2018-07-18T18:00:00Z", "2018-07-21T12:00:00Z"})
  void atTheMomentsThatTheReadmeNamesOnlyTheGolanChainIsUsableAndMostHouseholdsWait(String asOf) {
    Situation situation = Situations.asOf(southwest(), Instant.parse(asOf), List.of());

    assertThat(isUsable(situation, "golan")).isTrue();
    assertThat(isUsable(situation, "jordan-river")).isTrue();
    assertThat(isUsable(situation, "nasib")).isFalse();
    assertThat(isUsable(situation, "ramtha")).isFalse();
    assertThat(situation.households().values().stream().filter(HouseholdOutlook::isPlanned).mapToInt(HouseholdOutlook::people).sum())
        .isBetween(900, 1000);
  }

  /** Five places that only the government's own word says it holds, and Mashara, of which two said different things at once. */
  @Test
  void onThe15thOnlyWhatIsDisputedContradictsAndTheMapOfJuneIsHistory() {
    Situation situation = Situations.asOf(southwest(), Instant.parse("2018-07-15T21:43:00Z"), List.of());

    assertThat(situation.contradictions())
        .extracting(it -> it.subject().value())
        .containsExactlyInAnyOrder("daraa", "rakham", "al-karak", "al-musayfirah", "tafas", "mashara");
    assertThat(situation.contradictions())
        .allSatisfy(it -> assertThat(it.why()).containsAnyOf("only warns: its source speaks for gov, never relied on", "is as old"));
    assertThat(situation.history()).hasSizeGreaterThan(25).allSatisfy(it -> assertThat(it.why()).containsAnyOf("; before: ", "did not come true"));
  }

  @Test
  void theWholeSouthwestIsLostInAugust() {
    Situation situation = Situations.asOf(southwest(), Instant.parse("2018-08-01T12:00:00Z"), List.of());

    assertThat(situation.operation().areas().getFirst().places())
        .isNotEmpty()
        .noneMatch(place -> Objects.requireNonNull(situation.places().get(place)).usable());
  }

  private static boolean isUsable(Situation situation, String crossing) {
    return Objects.requireNonNull(situation.crossings().get(new CrossingId(crossing))).usable();
  }

  private static Operation southwest() {
    return ((LoadResult.Loaded) OperationFolder.load(SOUTHWEST)).operation();
  }
}

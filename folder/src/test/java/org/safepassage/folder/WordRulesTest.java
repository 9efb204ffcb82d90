package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.folder.words.Term;

/** vocabulary.csv and danger_words.csv. */
@Tag("locale")
class WordRulesTest {
  @TempDir Path dir;
  private SpoiltFolder folder;

  @BeforeEach
  void copy() {
    folder = SpoiltFolder.copy(OperationFolderTest.SMALL, dir);
  }

  private void vocabulary(String... rows) {
    write("vocabulary.csv", "term,cover\n" + String.join("\n", rows) + "\n");
  }

  private void dangerWords(String... rows) {
    write("danger_words.csv", "word,note\n" + String.join(",\n", rows) + ",\n");
  }

  private void write(String file, String text) {
    folder.bytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private FieldWords words() {
    return ((LoadResult.Loaded) OperationFolder.load(folder.path)).words();
  }

  private List<String> refused() {
    return ((LoadResult.Refused) OperationFolder.load(folder.path)).problems().stream().map(Problem::sentence).toList();
  }

  @Test
  void withoutTheTwoFilesTheProgramsOwnWordsHold() throws Exception {
    Files.delete(folder.file("vocabulary.csv"));
    Files.delete(folder.file("danger_words.csv"));

    assertThat(words().of(Term.HOUSEHOLD)).isEqualTo("party");
    assertThat(words().danger().find("an evacuation")).contains("*evacu*");
  }

  @Test
  void aWordOfTheProgramAndOneThingMayHaveACover() {
    vocabulary("household,group", "place:gate-in,Mill", "vehicle:bus,Cart");

    assertThat(words().of(Term.HOUSEHOLD)).isEqualTo("group");
    assertThat(words().findCover("place", "gate-in")).contains("Mill");
    assertThat(words().findCover("place", "village")).isEmpty();
  }

  @Test
  void theFoldersWordsAndTheNamesOfPartiesAndHostsAreDangerWords() {
    dangerWords("coordinator*");

    for (String word : List.of("the coordinators", "Northland", "Islamic State", "خدمة الإنقاذ", "isis", "Host state A")) {
      assertThat(words().danger().find(word)).as(word).isPresent();
    }
  }

  @Test
  void wordsOfTheFieldAreNoFactsAndLeaveTheFingerprintAlone() {
    LoadResult.Loaded before = OperationFolderTest.loaded(folder.path);
    vocabulary("household,group");
    LoadResult.Loaded after = OperationFolderTest.loaded(folder.path);

    assertThat(after.fingerprints().asOf(after.operation().defaultAsOf())).isEqualTo(before.fingerprints().asOf(before.operation().defaultAsOf()));
  }

  @Test
  void aTermThatMeansNothingIsRefused() {
    vocabulary("houshold,a1", "place:vilage,a2", "road:r1,a3", "household,a4", "household,a5");

    assertThat(refused())
        .containsExactly(
            "vocabulary.csv:2 term: \"houshold\" is no word that has a cover. Maybe \"household\".",
            "vocabulary.csv:3 term: \"place:vilage\" is not in places.csv. Maybe \"village\".",
            "vocabulary.csv:4 term: \"road:r1\" is of a kind that has no cover. Maybe one of: place, crossing, vehicle, household.",
            "vocabulary.csv:6 term: \"household\" stands on line 5 already. Maybe one of the two is for another thing.");
  }

  @Test
  void aCoverThatGivesAwayOrCannotBeReadIsRefused() {
    vocabulary("household,refugees", "place:village," + "x".repeat(41), "place:hamlet,--");

    assertThat(refused())
        .containsExactly(
            "vocabulary.csv:2 cover: \"refugees\" holds \"*refug*\", a word of the danger list. Maybe something that nobody would ask about, such as \"Mill\".",
            "vocabulary.csv:3 cover: \"" + "x".repeat(41) + "\" is longer than 40 characters. Maybe a word or two.",
            "vocabulary.csv:4 cover: \"--\" is no word that can be read out. Maybe something like \"Mill\".");
  }

  @Test
  void twoThingsOfAKindAreNeverCalledTheSame() {
    vocabulary("place:village,Mill", "place:hamlet,Mill", "place:school,village", "place:camp,HAMLET", "crossing:gate,Mill");

    assertThat(refused())
        .containsExactly(
            "vocabulary.csv:3 cover: \"Mill\" is the cover of place:village too. Maybe add a number.",
            "vocabulary.csv:4 cover: \"village\" is what another place is called. Maybe another word.",
            "vocabulary.csv:5 cover: \"HAMLET\" is what another place is called. Maybe another word.");
  }

  @Test
  void aDangerWordThatTheFieldFilesUseThemselvesIsRefusedUnlessItHasAnotherCover() {
    dangerWords("party", "*");
    assertThat(refused())
        .containsExactly(
            "danger_words.csv:2 word: \"party\" would forbid \"party\", which stands for household in files for the field. Maybe give household another cover in vocabulary.csv.",
            "danger_words.csv:3 word: \"*\" holds no letter and no digit. Maybe a word is missing beside the *.");

    dangerWords("party");
    vocabulary("household,group");
    assertThat(words().of(Term.HOUSEHOLD)).isEqualTo("group");
  }
}

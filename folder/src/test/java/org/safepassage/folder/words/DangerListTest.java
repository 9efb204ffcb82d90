package org.safepassage.folder.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class DangerListTest {
  private final DangerList program = new DangerList(DangerList.listDefaults());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Evacuation", "EVACUATE", "medevacuated", "refugees12", "white-helmets", "WhiteHelmets", "the_white  helmet", "quneitra-gate", "Daraa Border Crossing",
        "civil  defence", "terrorIST", "TERRORİST", "rescüe", "إخلاء", "الإخلاء", "اخلاء", "والإِخلاء", "إخـلاء", "لاجئون", "للاجئين", "الدفاع المدني", "بالدفاع المدني", "معبر نصيب", "المعبر", "بوّابة"
      })
  void theProgramsListFindsWhatGivesTheFieldAway(String text) {
    assertThat(program.find("name " + text + ", 12:00")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nawa", "fleet", "party 12", "navigated", "seam", "bus-nawa#1", "نوى", "عدوان", "investigate", "spying glass", "halt", "station-1"})
  void whatSaysNothingPasses(String text) {
    assertThat(program.find(text)).isEmpty();
  }

  @Test
  void aWordIsFoundWholeAndAStarStandsForAnyLetters() {
    DangerList list = new DangerList(List.of("mill", "old mill*", "*stone", "*ark*", "**", ""));

    assertThat(list.listEntries()).containsExactly("mill", "old mill*", "*stone", "*ark*");
    assertThat(list.find("mills")).isEmpty();
    assertThat(list.find("the old mills")).contains("old mill*");
    assertThat(list.find("millstone")).contains("*stone");
    assertThat(list.find("stones")).isEmpty();
    assertThat(list.find("markt")).contains("*ark*");
    assertThat(list.find("old 3 mill")).contains("mill");
  }

  @Test
  void noTermOfTheProgramsOwnVocabularyIsOnItsList() {
    for (Term term : Term.values()) {
      assertThat(program.find(term.cover())).as(term.word()).isEmpty();
    }
  }

  @Test
  void theProgramsEntriesAreAllDifferentAndSaySomething() {
    assertThat(DangerList.listDefaults()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    assertThat(program.listEntries()).hasSameSizeAs(DangerList.listDefaults());
  }
}

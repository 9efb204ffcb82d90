package org.safepassage.benchmarks.bep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BepFileTest {
  /** As {@link BepVerifierTest} draws it. */
  static final String DRAWN =
      """
      2 1
      2 1 1
      2 3 2 1
      2 4 2 2

      1 1 4
      2 9 2

      1 6 4
      2 7 6
      """;

  @Test
  void readsDepotsPickupsSheltersAndBothMatrices() {
    BepProblem problem = BepFile.parse("drawn", DRAWN);
    assertThat(problem.listBuses()).containsExactly(0, 1);
    assertThat(problem.demand()).containsExactly(2, 1);
    assertThat(problem.room()).containsExactly(2, 2);
    assertThat(problem.toPickup()).isEqualTo(List.of(List.of(1, 4), List.of(9, 2)));
    assertThat(problem.toShelter()).isEqualTo(List.of(List.of(6, 4), List.of(7, 6)));
  }

  @Test
  void saysFileLineAndValueOfWhatIsNoNumber() {
    assertThatThrownBy(() -> BepFile.parse("drawn.txt", DRAWN.replace("2 9 2", "2 9 x"))).hasMessage("drawn.txt, line 7: 'x': must be a whole number from 0 to 999999");
  }

  @Test
  void saysWhereARowIsTooShort() {
    assertThatThrownBy(() -> BepFile.parse("drawn.txt", DRAWN.replace("1 6 4", "1 6")))
        .hasMessage("drawn.txt, line 9: '1 6': 3 numbers are expected: a row's number and 2 distances");
  }

  @Test
  void saysWhereASumDoesNotHold() {
    assertThatThrownBy(() -> BepFile.parse("drawn.txt", DRAWN.replace("2 3 2 1", "2 4 2 1"))).hasMessage("drawn.txt, line 3: '4': the parts add up to 3");
  }

  @Test
  void saysThatTheFileEndsTooEarly() {
    assertThatThrownBy(() -> BepFile.parse("drawn.txt", DRAWN.replace("2 7 6\n", ""))).hasMessageStartingWith("drawn.txt, line 9: 'end of file'");
  }
}

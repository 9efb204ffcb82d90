package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The drawings themselves: a wrong expectation or a slip of the pen fails. */
class ScenarioTest {
  private static final String DRAWING =
      """
      A --30-- G
      gate     G    open 1:00-2:00  desk 10min
      vehicle  bus  at A  seats 10
      family   f1   at A  people 5
      """;

  @Test
  void anExpectationThatIsNotMetFails() {
    assertThatThrownBy(() -> Scenario.of(DRAWING).gives("...\n4 of 5 people out, bound *")).isInstanceOf(AssertionError.class);
  }

  @Test
  void aStarIsAnythingWithinALineAndDotsAreAnyLines() {
    assertThat(Scenario.matches("a * c", "a b c")).isTrue();
    assertThat(Scenario.matches("a * c", "a\nb c")).isFalse();
    assertThat(Scenario.matches("...\nc", "a\nb\nc")).isTrue();
    assertThat(Scenario.matches("...\nc", "a\nb\nd")).isFalse();
    assertThat(Scenario.matches("a", "a\nb")).isFalse();
    assertThat(Scenario.matches("a.c", "abc")).isFalse();
  }

  @Test
  void aWordThatNobodyKnowsFails() {
    assertThatThrownBy(() -> Drawing.situation(DRAWING + "place J waits 5min")).hasMessage("not drawn: places [J], roads []");
    assertThatThrownBy(() -> Drawing.situation(DRAWING.replace("people", "poeple"))).hasMessageContaining("'poeple' in 'family");
    assertThatThrownBy(() -> Drawing.situation(DRAWING.replace("10min", "10"))).hasMessageContaining("needs its unit: min");
    assertThatThrownBy(() -> Drawing.situation(DRAWING + "wagon w at A")).hasMessageContaining("a wagon");
  }
}

package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void aParagraphHangsUnderItsFirstWordAndStaysWithinEightyColumns() {
    String text = new Lines().paragraph("  - ", "word ".repeat(30).strip()).toString();

    assertThat(text.lines()).hasSize(2).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(text).startsWith("  - word word").contains("\n    word word");
  }

  @Test
  void aWordLongerThanALineIsNotCut() {
    assertThat(new Lines().paragraph("", "x".repeat(100) + " y")).hasToString("x".repeat(100) + "\ny\n");
  }

  @Test
  void noLineEndsInABlank() {
    assertThat(new Lines().line("a  ").blank().line("b")).hasToString("a\n\nb\n");
  }
}

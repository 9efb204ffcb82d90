package org.safepassage.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class CsvTextTest {

  @Test
  void aTableStartsWithAByteOrderMarkAndItsLinesEndAsSpreadsheetsWant() {
    assertThat(new CsvText("a", "b").add(List.of("1", "نوى"))).hasToString("\uFEFFa,b\r\n1,نوى\r\n");
  }

  @Test
  void aCellWithACommaAQuoteOrALineEndIsQuoted() {
    assertThat(CsvText.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvText.cell("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(CsvText.cell("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(CsvText.cell("a b;c")).isEqualTo("a b;c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "-x", "@x", "\t=1"})
  void aCellThatWouldBeAFormulaIsText(String cell) {
    assertThat(CsvText.cell(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-40.02500"})
  void aNegativeNumberStaysANumber(String cell) {
    assertThat(CsvText.cell(cell)).isEqualTo(cell);
  }

  @Test
  void anEmptyCellStaysEmpty() {
    assertThat(CsvText.cell("")).isEmpty();
  }
}

package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.app.Terminal.Answer;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** Each number of the small example, set to the largest and to the smallest that the folder takes: it is planned, or refused in a sentence. */
class LargestNumbersTest {
  @TempDir Path dir;

  static Stream<Arguments> numbers() {
    List<Arguments> numbers = new ArrayList<>();
    for (Table table : FolderSchema.TABLES) {
      for (Column column : table.columns()) {
        switch (column.type()) {
          case CellType.Whole whole -> Stream.of(String.valueOf(CellType.MOST_WHOLE), String.valueOf(whole.least())).forEach(value -> numbers.add(Arguments.of(table.file(), column.name(), value)));
          case CellType.Decimal decimal -> Stream.of(plain(decimal.most()), decimal.above() ? "0.000001" : plain(decimal.least())).forEach(value -> numbers.add(Arguments.of(table.file(), column.name(), value)));
          default -> {}
        }
      }
    }
    return numbers.stream();
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(number).toPlainString();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void theLargestAndTheSmallestArePlannedOrRefused(String file, String column, String value) throws Exception {
    Terminal terminal = new Terminal(dir);
    Path bus = terminal.copyExample("one-bus", "bus");
    List<String> lines = new ArrayList<>(Files.readAllLines(bus.resolve(file)));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    if (!header.contains(column)) {
      lines.replaceAll(line -> line + (line.equals(lines.getFirst()) ? "," + column : ","));
    }
    int index = header.contains(column) ? header.indexOf(column) : header.size();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      cells[index] = value;
      lines.set(i, String.join(",", cells));
    }
    Files.write(bus.resolve(file), lines);

    Answer answer = terminal.type("plan", "bus", "--out", "plan", "--steps", "5");

    assertThat(answer.code()).as(answer.err()).isIn(0, 3);
    if (answer.code() == 0) {
      assertThat(terminal.type("check", "bus", "plan/plan.json").code()).isZero();
    }
  }
}

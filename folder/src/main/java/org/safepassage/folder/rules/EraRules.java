package org.safepassage.folder.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** All moments lie near the operation: one that is decades away is a slip, and would not fit into ticks. */
public final class EraRules {

  /** So far from the default moment may anything lie. */
  public static final int YEARS = 20;

  private EraRules() {}

  static void judge(Tables tables, Problems problems) {
    Optional<Instant> asOf = tables.operation().flatMap(row -> Tables.moment(row, "default_as_of"));
    if (asOf.isEmpty()) {
      return;
    }
    Said said = new Said(problems);
    for (Table table : FolderSchema.TABLES) {
      tables.rows(table).forEach(row -> judgeRow(row, asOf.get(), said));
    }
  }

  private static void judgeRow(Row row, Instant asOf, Said said) {
    for (Column column : row.table().columns()) {
      boolean far =
          switch (column.type()) {
            case CellType.Moment moment -> isFar(row.text(column.name()), asOf);
            case CellType.ClaimValue value ->
                CellText.listWords(row.text(column.name())).stream()
                    .flatMap(word -> java.util.stream.Stream.of(word.split("/", -1)))
                    .anyMatch(word -> isFar(word, asOf));
            default -> false;
          };
      if (far) {
        String wrong = "is more than " + YEARS + " years from default_as_of, " + asOf;
        said.error(row, column.name(), wrong, "Maybe a digit of the year is wrong.");
      }
    }
  }

  private static boolean isFar(String text, Instant asOf) {
    return CellText.findMoment(text).filter(moment -> isFar(moment, asOf)).isPresent();
  }

  /** Whether a moment is too far from the operation's default moment to belong to it. */
  public static boolean isFar(Instant moment, Instant defaultAsOf) {
    return Duration.between(defaultAsOf, moment).abs().toDays() > YEARS * 366L;
  }
}

package org.safepassage.folder.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.safepassage.operation.Group;

/** What a cell may hold. */
public sealed interface CellType {

  /** Words; {@code free} text may name people and is never repeated in an error. */
  record Text(boolean free) implements CellType {}

  /** The id of the row, unique in its file. */
  record NewId() implements CellType {}

  /** An id that groups rows: it may come again. */
  record GroupId() implements CellType {}

  /** The id of a row of another file. */
  record Ref(String table) implements CellType {}

  /** Ids of rows of another file, separated by a space or a semicolon. */
  record Refs(String table) implements CellType {}

  /** A whole number; {@code orNone} allows the word {@code none} for "no limit". */
  record Whole(int least, boolean orNone) implements CellType {}

  /** A number with a decimal point. {@code above}: {@code least} itself is not allowed. */
  record Decimal(double least, boolean above, double most) implements CellType {}

  /** A moment with its zone. */
  record Moment() implements CellType {}

  record YesNo() implements CellType {}

  record OneOf(List<String> words) implements CellType {
    public OneOf {
      words = List.copyOf(words);
    }
  }

  /** Words separated by a space or a semicolon; any word if {@code words} is empty. */
  record ListOf(List<String> words) implements CellType {
    public ListOf {
      words = List.copyOf(words);
    }
  }

  /** {@code kind=value} words. */
  record Traits() implements CellType {}

  /** An Admiralty grade. */
  record GradeWord() implements CellType {}

  /** {@code kind:id}, the subject of a report; judged with the claim. */
  record SubjectWord() implements CellType {}

  /** The claim of a report; judged with its value. */
  record ClaimWord() implements CellType {}

  /** What the claim says; judged with it. */
  record ClaimValue() implements CellType {}

  /** A word of the program, or {@code kind:id}, that has a cover word in files for the field. */
  record TermWord() implements CellType {}

  /** The name of a time zone. */
  record Zone() implements CellType {}

  /** Seconds that divide a quarter of an hour. */
  record TickSeconds() implements CellType {}

  /** {@code party: minutes} pairs, in YAML only. */
  record PartyMinutes() implements CellType {}

  /** {@code group: share} pairs, in YAML only. */
  record GroupShares() implements CellType {
    /** The groups' words. */
    public static final List<String> GROUPS = Arrays.stream(Group.values()).map(group -> group.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The longest value of a whole number: what is larger is a slip. */
  int MOST_WHOLE = 10_000_000;
}

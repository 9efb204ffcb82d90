package org.safepassage.folder.schema;

import org.safepassage.folder.schema.CellType.OneOf;

/** Says in words what a cell may hold, for the reference page and the empty folder. */
public final class CellWords {

  private CellWords() {}

  public static String of(CellType type) {
    return switch (type) {
      case CellType.Text text -> "text";
      case CellType.NewId id -> "id";
      case CellType.GroupId id -> "id";
      case CellType.Ref ref -> "id in " + FolderSchema.getTable(ref.table()).file();
      case CellType.Refs refs -> "ids in " + FolderSchema.getTable(refs.table()).file();
      case CellType.Whole whole ->
          "whole number from " + whole.least() + (whole.orNone() ? ", or none" : "");
      case CellType.Decimal decimal -> "number " + range(decimal);
      case CellType.Moment moment -> "moment";
      case CellType.YesNo yesNo -> "yes or no";
      case OneOf oneOf -> String.join(", ", oneOf.words());
      case CellType.ListOf list -> list.words().isEmpty() ? "words" : "words among " + String.join(", ", list.words());
      case CellType.Traits traits -> "traits";
      case CellType.GradeWord grade -> "grade";
      case CellType.SubjectWord subject -> "kind:id";
      case CellType.ClaimWord claim -> "claim";
      case CellType.ClaimValue value -> "value of the claim";
      case CellType.TermWord term -> "word, or kind:id";
      case CellType.Zone zone -> "name of a time zone";
      case CellType.TickSeconds tick -> "whole number that divides 900";
      case CellType.PartyMinutes pairs -> "{party: minutes}";
      case CellType.GroupShares pairs -> "{group: share}, with the groups " + String.join(", ", CellType.GroupShares.GROUPS);
    };
  }

  private static String range(CellType.Decimal decimal) {
    String least = (decimal.above() ? "above " : "from ") + plain(decimal.least());
    return least + " to " + plain(decimal.most());
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /** What a blank cell means, in words. */
  public static String blank(Column column) {
    return column.byDefault().map(word -> word.isEmpty() ? "nothing" : word).orElse("required");
  }
}

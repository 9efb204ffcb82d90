package org.safepassage.folder.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.schema.CellType.Decimal;
import org.safepassage.folder.schema.CellType.OneOf;
import org.safepassage.folder.schema.CellType.Ref;
import org.safepassage.folder.schema.CellType.Refs;
import org.safepassage.folder.schema.CellType.Text;
import org.safepassage.folder.schema.CellType.Whole;
import org.safepassage.folder.schema.Table.IfEmpty;

/** The few forms that columns take, so that the schema reads like the page that comes from it. */
final class Columns {

  static final Optional<String> REQUIRED = Optional.empty();

  static final Decimal MINUTES = new Decimal(0, false, 10_000);

  private Columns() {}

  static Optional<String> orElse(String byDefault) {
    return Optional.of(byDefault);
  }

  static Table table(String file, IfEmpty ifEmpty, String meaning, Column... columns) {
    return new Table(file, true, ifEmpty, meaning, List.of(columns));
  }

  static Table optionalTable(String file, String meaning, Column... columns) {
    return new Table(file, false, IfEmpty.FINE, meaning, List.of(columns));
  }

  static Column id(String what, String example) {
    return new Column(
        "id", new CellType.NewId(), "", REQUIRED, "the " + what + "'s own id: letters, digits, '-', '_' and '.'", example);
  }

  static Column nameEn(String example) {
    return new Column("name_en", new Text(false), "", orElse(""), "name in English", example);
  }

  static Column nameAr(String example) {
    return new Column("name_ar", new Text(false), "", orElse(""), "name in Arabic", example);
  }

  static Column note() {
    return new Column("note", new Text(true), "", orElse(""), "anything worth knowing; for people, not for the planner", "");
  }

  static Column text(String name, String meaning, String example) {
    return new Column(name, new Text(false), "", orElse(""), meaning, example);
  }

  static Column ref(String name, String table, String meaning, String example) {
    return new Column(name, new Ref(table), "", REQUIRED, meaning, example);
  }

  static Column maybeRef(String name, String table, String meaning, String example) {
    return new Column(name, new Ref(table), "", orElse(""), meaning, example);
  }

  static Column refs(String name, String table, String meaning, String example) {
    return new Column(name, new Refs(table), "", orElse(""), meaning, example);
  }

  static Column oneOf(String name, String meaning, String example, String... words) {
    return new Column(name, new OneOf(List.of(words)), "", REQUIRED, meaning, example);
  }

  static Column oneOfOr(String name, String byDefault, String meaning, String example, String... words) {
    return new Column(name, new OneOf(List.of(words)), "", orElse(byDefault), meaning, example);
  }

  static Column list(String name, String meaning, String example, String... words) {
    return new Column(name, new CellType.ListOf(List.of(words)), "", orElse(""), meaning, example);
  }

  static Column traits(String name, String meaning, String example) {
    return new Column(name, new CellType.Traits(), "", orElse(""), meaning, example);
  }

  static Column number(String name, Decimal type, String unit, String meaning, String example) {
    return new Column(name, type, unit, REQUIRED, meaning, example);
  }

  static Column numberOr(
      String name, Decimal type, String byDefault, String unit, String meaning, String example) {
    return new Column(name, type, unit, orElse(byDefault), meaning, example);
  }

  static Column whole(
      String name, int least, @Nullable String byDefault, String unit, String meaning, String example) {
    return new Column(name, new Whole(least, false), unit, Optional.ofNullable(byDefault), meaning, example);
  }

  static Column maybeWhole(String name, int least, String unit, String meaning, String example) {
    return new Column(name, new Whole(least, false), unit, orElse(""), meaning, example);
  }

  static Column limit(String name, String unit, String meaning, String example) {
    return new Column(name, new Whole(0, true), unit, orElse("none"), meaning, example);
  }

  static Column limitFrom1(String name, String unit, String meaning, String example) {
    return new Column(name, new Whole(1, true), unit, orElse("none"), meaning, example);
  }

  static Column moment(String name, String meaning, String example) {
    return new Column(name, new CellType.Moment(), "", REQUIRED, meaning, example);
  }

  static Column maybeMoment(String name, String meaning, String example) {
    return new Column(name, new CellType.Moment(), "", orElse(""), meaning, example);
  }

  static Column yesNo(String name, String meaning) {
    return new Column(name, new CellType.YesNo(), "", orElse("no"), meaning, "yes");
  }
}

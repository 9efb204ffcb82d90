package org.safepassage.folder;

import java.util.List;
import org.safepassage.folder.raw.FileText;
import org.safepassage.folder.schema.CellWords;
import org.safepassage.folder.schema.ClaimKind;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** The reference page of the operation folder, docs/folder.md, from the same schema that reads it. */
public final class FolderReference {

  private static final String INTRODUCTION =
      """
      # The operation folder

      <!-- Generated from the code (FolderReference); do not edit. To renew it:
           ./mvnw -q -pl folder -am test -Dtest=ReferencePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafepassage.pages=write -->

      An operation is a folder of one YAML file and CSV files that a planner edits in a spreadsheet, and, if areas are drawn,
      one GeoJSON file. `./safepassage new DIR` makes an empty one. It is read whole or refused whole: every problem is said at
      once, with file, line, column, value, what is wrong and what may mend it.

      ## How cells are written
      - *Files* are UTF-8, separated by commas, at most MIB MiB each (households.csv, members.csv and reports.csv MOST MiB); a byte order mark, CRLF line ends, blank lines and any order
        of columns are fine. A file whose first line is separated by semicolons or tabs is read so, with a warning. UTF-16,
        Windows-1256 and other encodings are refused: save as "CSV UTF-8".
      - *Blank* means the default in the column "blank means". Columns that are not required may be absent altogether.
      - *Ids* are pseudonyms: letters (of any script), digits, `-`, `_` and `.`, at most 60; nothing that starts like a formula.
        They tell capital from small letters.
      - *Numbers* have a decimal point and no sign between thousands: `3.2`, `1200`. A decimal comma is refused. Arabic-Indic and
        Persian digits are understood in numbers and moments, with a warning.
      - *none* stands for "no limit".
      - *Moments* carry their zone: `2018-07-15T21:43Z` or `2018-07-16T00:43+03:00`. All lie within 20 years of `default_as_of`.
      - *Lists* inside a cell are separated by a space or a semicolon.
      - *yes or no* may also be true or false.
      - *Traits* are `kind=value`: `role=volunteer`, `age=child`, `sex=female`, `nationality=palestinian`, `need=stretcher`,
        `tie=HOST`, `language=fr`.
      - *Grades* are a letter A to F for the source and a digit 1 to 6 for the information, such as `B2`.
      - *Free text* (note, text, weight_reason, family_definition) is never repeated in an error.

      """;

  private static final String BETWEEN_ROWS =
      """
      ## What must hold between rows
      Errors refuse the folder; warnings are shown and let it pass.

      - Ids are unique in their file; whatever is referred to exists. A member id in two households is an error.
      - A road joins two different places and is no shorter than the straight line between them (0.5 % tolerance; haversine).
        A place whose coordinates only fit the others when swapped is an error; two places at the same spot are a warning,
        unless they are the two sides of one crossing.
      - Windows of one road, or of one report, close after they open and do not overlap.
      - A crossing's two sides differ; a guarantee names its hosts.
      - A chain's steps are 1, 2, …; its camp and transfer minutes stand on the last step's row (or the same on every row). Where no
        road leads from one gate's outside to the next one's inside, that is a warning.
      - A vehicle has at least one place of some kind and is available from before until.
      - Every household has a member. A weight other than 1 needs its reason. A household with a pace of 0 has `walk_km` 0.
      - A guardian is a grown member of another household who does not stay. Children who move without a grown member of their household and
        without guardian are a warning, and so are members at one place who fit neither into any vehicle nor into their own car and
        cannot all walk: the planner will leave the household out and say so.
      - A report is received no earlier than observed and valid for some time; its claim fits its subject. One subject reported at
        two places at the same moment is a warning: both reports are kept.
      - No party must both be told and not learn. The aims are all five; people_out comes first and placement last.
      - A term of vocabulary.csv stands once and means something; a cover is no word of the danger list, at most 40 characters, and no other
        thing of its kind is called the same. A danger word is no cover that the files for the field use.
      - An area is a closed Polygon or MultiPolygon whose lines do not cross; one without any place inside is a warning.

      ## What the fingerprint covers
      SHA-256 over every cell of every file in the order of this page; byte order marks, line ends, quoting, blank lines, comments and
      the order of columns make no difference, any cell and the order of rows do. As of a moment, reports received later
      do not count. Nor do vocabulary.csv and danger_words.csv: they change no plan.
      """;

  private FolderReference() {}

  /** The page as Markdown, LF line ends. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(INTRODUCTION.replace("MIB", String.valueOf(FileText.MOST_BYTES / (1024 * 1024))).replace("MOST", String.valueOf(FileText.MOST_BYTES_OF_PEOPLE / (1024 * 1024))));
    appendTable(page, FolderSchema.OPERATION, "key");
    page.append("Keys with a point stand indented under the word before it, as in the file that `new` writes.\n\n");
    for (Table table : FolderSchema.TABLES) {
      appendTable(page, table, "column");
      if (table.equals(FolderSchema.REPORTS)) {
        appendClaims(page);
      }
    }
    page.append("## ").append(FolderSchema.AREAS_FILE).append("\nMay be absent. ")
        .append("A FeatureCollection of Polygon or MultiPolygon features (RFC 7946: longitude first), each with the\n")
        .append("properties `id` and, if wanted, `name`. A report about an area is one about each place inside or on its border.\n\n");
    return page.append(BETWEEN_ROWS).toString();
  }

  private static void appendTable(StringBuilder page, Table table, String what) {
    page.append("## ").append(table.file()).append('\n').append(table.meaning());
    page.append(table.mustExist() ? "" : " May be absent.").append("\n\n");
    page.append("| ").append(what).append(" | holds | unit | blank means | meaning | example |\n| --- | --- | --- | --- | --- | --- |\n");
    for (Column column : table.columns()) {
      row(page, List.of(
          "`" + column.name() + "`", CellWords.of(column.type()), column.unit(), CellWords.blank(column), column.meaning(), code(column.example())));
    }
    page.append('\n');
  }

  private static void appendClaims(StringBuilder page) {
    page.append("### Subjects and claims of reports\nA subject is `kind:id`, with one of the kinds ");
    page.append(String.join(", ", ClaimKind.SUBJECTS)).append(".\n\n| claim | of | value | meaning | example |\n| --- | --- | --- | --- | --- |\n");
    for (ClaimKind claim : ClaimKind.values()) {
      String value = claim.value().isEmpty() ? "none" : claim.value();
      row(page, List.of("`" + claim.word() + "`", String.join(", ", claim.subjects()), value, claim.meaning(), code(claim.example())));
    }
    page.append("\nWithout a report: permission not_asked, consent unknown, status waiting, roads passable, nobody known to hold the ground, pledges asked\nwith 0 units.\n\n");
  }

  private static String code(String example) {
    return example.isEmpty() ? "" : "`" + example + "`";
  }

  private static void row(StringBuilder page, List<String> cells) {
    cells.forEach(cell -> page.append("| ").append(cell.replace("|", "\\|")).append(' '));
    page.append("|\n");
  }
}

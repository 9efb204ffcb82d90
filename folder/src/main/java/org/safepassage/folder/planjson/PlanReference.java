package org.safepassage.folder.planjson;

import java.util.Locale;
import org.safepassage.folder.planjson.Field.Kind;
import org.safepassage.folder.raw.FileText;
import org.safepassage.folder.raw.JsonReading;

/** The reference page of plan.json, docs/plan-json.md, from the same shapes that write and read it. */
public final class PlanReference {

  private static final String INTRODUCTION =
      """
      # plan.json

      <!-- Generated from the code (PlanReference); do not edit. To renew it:
           ./mvnw -q -pl folder -am test -Dtest=ReferencePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafepassage.pages=write -->

      A plan as one JSON object: UTF-8, LF, fields always in this order, no timings. The same facts, seed and steps give the same
      bytes. It carries its request and the fingerprint of the facts; whatever reads it back refuses other facts.

      *Ticks* count from the planning moment, `request.as_of`, and are what counts. Beside each tick stands its moment for people
      (`arrive_tick` and `arrive_at`, `tick` and `at`). Who edits a plan by hand changes both or removes the moment: one that disagrees
      with its tick is refused. Every field is required except these moments and what is said to be left away; unknown fields are refused. All problems are said at
      once, each with its line and JSON pointer.

      A file of at most MIB MiB is read: the plan of a million people takes 543 MiB, that of the largest operation folder three times as much. Its long lists are
      read and written item by item, so that it need not fit into memory; one item, or all the rest together, holds at most VALUES values. Fields may stand in any
      order.

      Lists of legs hold objects that their field `by` tells apart: walk, drive, ride or passage.

      """;

  private PlanReference() {}

  /** The page as Markdown, LF line ends. */
  public static String markdown() {
    String most = String.format(Locale.ROOT, "%,d", FileText.MOST_BYTES_OF_A_PLAN / (1024 * 1024));
    String values = String.format(Locale.ROOT, "%,d", JsonReading.MOST_VALUES);
    StringBuilder page = new StringBuilder(INTRODUCTION.replace("MIB", most).replace("VALUES", values));
    for (Shape shape : PlanShapes.ALL) {
      page.append("## ").append(shape.name()).append('\n').append(shape.meaning()).append("\n\n");
      page.append("| field | holds | unit | meaning |\n| --- | --- | --- | --- |\n");
      for (Field field : shape.fields()) {
        row(page, field.name(), holds(field), field.unit(), field.meaning());
        if (field.kind() instanceof Kind.Tick) {
          row(page, field.momentName(), "moment", "UTC", "the same, for people; may be left out");
        }
      }
      page.append('\n');
    }
    return page.deleteCharAt(page.length() - 1).toString();
  }

  private static void row(StringBuilder page, String name, String holds, String unit, String meaning) {
    page.append("| `").append(name).append("` | ").append(holds).append(" | ").append(unit).append(" | ");
    page.append(meaning).append(" |\n");
  }

  private static String holds(Field field) {
    return switch (field.kind()) {
      case Kind.Tick tick -> "whole number";
      case Kind.Whole whole -> "whole number" + (whole.least() == Long.MIN_VALUE ? "" : " from " + whole.least());
      case Kind.Limit limit -> "whole number or `\"none\"`";
      case Kind.Text text -> text.mayBeBlank() ? "text" : "id";
      case Kind.Moment moment -> "moment";
      case Kind.YesNo yesNo -> "true or false";
      case Kind.OneOf oneOf -> "`" + String.join("`, `", oneOf.words()) + "`";
      case Kind.Texts texts -> field.name().equals("binds") ? "list of texts" : "list of ids";
      case Kind.One one -> one.shape();
      case Kind.Maybe maybe -> maybe.shape() + ", or left away";
      case Kind.Many many -> "list of " + many.shape();
      case Kind.ManyLists many -> "list of lists of " + many.shape();
    };
  }
}

package org.safepassage.folder.planjson;

import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.raw.LocatedJson.Arr;
import org.safepassage.folder.raw.LocatedJson.Obj;
import tools.jackson.core.io.JsonStringEncoder;

/** Prints JSON for people and for line-by-line comparison: what has nothing inside but values stands on one line. */
public final class JsonPrinter {

  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  /** The text, with LF line ends and one at the end. */
  public static String print(LocatedJson root) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(root, "");
    return printer.out.append('\n').toString();
  }

  private void value(LocatedJson value, String indent) {
    switch (value) {
      case Obj object -> object(object, indent);
      case Arr array -> array(array, indent);
      case LocatedJson.Text text -> quoted(text.text());
      case LocatedJson.Num num -> out.append(num.digits());
      case LocatedJson.Bool bool -> out.append(bool.value());
      case LocatedJson.Nothing nothing -> out.append("null");
    }
  }

  private void object(Obj object, String indent) {
    boolean flat = object.fields().values().stream().noneMatch(JsonPrinter::isNest) && !indent.isEmpty();
    String inner = indent + "  ";
    String before = "{";
    for (var field : object.fields().entrySet()) {
      out.append(before).append(flat ? " " : "\n" + inner);
      quoted(field.getKey());
      out.append(": ");
      value(field.getValue(), inner);
      before = ",";
    }
    out.append(flat ? " }" : "\n" + indent + "}");
  }

  private void array(Arr array, String indent) {
    if (array.items().isEmpty()) {
      out.append("[]");
      return;
    }
    boolean flat = array.items().stream().noneMatch(item -> isNest(item) || isSentence(item));
    String inner = indent + "  ";
    String before = "[";
    for (LocatedJson item : array.items()) {
      out.append(before).append(flat ? (before.equals("[") ? "" : " ") : "\n" + inner);
      value(item, inner);
      before = ",";
    }
    out.append(flat ? "]" : "\n" + indent + "]");
  }

  private static boolean isNest(LocatedJson value) {
    return value instanceof Obj || (value instanceof Arr array && !array.items().isEmpty());
  }

  private static boolean isSentence(LocatedJson value) {
    return value instanceof LocatedJson.Text text && text.text().indexOf(' ') >= 0;
  }

  private void quoted(String text) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
  }
}

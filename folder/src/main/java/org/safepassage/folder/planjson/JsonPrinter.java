package org.safepassage.folder.planjson;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.raw.LocatedJson.Arr;
import org.safepassage.folder.raw.LocatedJson.Obj;
import tools.jackson.core.io.JsonStringEncoder;

/** Prints JSON for people and for line-by-line comparison: what has nothing inside but values stands on one line. */
public final class JsonPrinter {

  private final Writer out;

  private JsonPrinter(Writer out) {
    this.out = out;
  }

  /** The text, with LF line ends and one at the end. */
  public static String print(LocatedJson root) {
    StringWriter text = new StringWriter();
    try {
      print(root, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The same, written while the tree is walked. */
  static void print(LocatedJson root, Writer out) throws IOException {
    new JsonPrinter(out).value(root, "");
    out.write('\n');
  }

  private void value(LocatedJson value, String indent) throws IOException {
    switch (value) {
      case Obj object -> object(object, indent);
      case Arr array -> array(array, indent);
      case LocatedJson.Text text -> quoted(text.text());
      case LocatedJson.Num num -> out.append(num.digits());
      case LocatedJson.Bool bool -> out.append(String.valueOf(bool.value()));
      case LocatedJson.Nothing nothing -> out.append("null");
    }
  }

  private void object(Obj object, String indent) throws IOException {
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

  private void array(Arr array, String indent) throws IOException {
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

  private void quoted(String text) throws IOException {
    out.write('"');
    out.write(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    out.write('"');
  }
}

package org.safepassage.folder.raw;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.LocatedJson.Arr;
import org.safepassage.folder.raw.LocatedJson.At;
import org.safepassage.folder.raw.LocatedJson.Obj;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * One reading of a JSON document into a tree. Items of lists that may not fit into memory are handed over one by one, each with a tree of its own, and are
 * not kept: in the document's tree such a list is empty.
 */
public final class JsonReading {
  /** So many values of one tree are kept in memory; the largest item of a plan, a gate's list, has a few hundred thousand. */
  public static final int MOST_VALUES = 2_000_000;

  private static final class TooManyValues extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient At root;

    private TooManyValues(At root) {
      this.root = root;
    }
  }

  private final JsonParser parser;
  private final String file;
  private final Map<String, Consumer<LocatedJson>> takers;
  private final Problems problems;

  private JsonReading(JsonParser parser, String file, Map<String, Consumer<LocatedJson>> takers, Problems problems) {
    this.parser = parser;
    this.file = file;
    this.takers = Map.copyOf(takers);
    this.problems = problems;
  }

  private static JsonParser parser(Reader text) {
    return new JsonFactory().createParser(ObjectReadContext.empty(), text);
  }

  /**
   * The whole document, or nothing after a problem. A key that comes twice is a problem.
   *
   * @param takers of the items, by the pointer of their list; they are given items also of a document that is refused in the end
   */
  public static Optional<LocatedJson> read(String file, Reader text, Map<String, Consumer<LocatedJson>> takers, Problems problems) {
    try (JsonParser parser = parser(text)) {
      return new JsonReading(parser, file, takers, problems).document();
    } catch (TooManyValues e) {
      Finding finding = new Finding("holds more than " + MOST_VALUES + " values", "Maybe it is another file.");
      boolean inside = !e.root.pointer().isEmpty();
      problems.error(file, inside ? e.root.line() : 0, inside ? e.root.column() : 0, e.root.pointer(), "", finding);
    } catch (JacksonIOException e) {
      FileText.report(e.getCause() instanceof IOException why ? why : new IOException(e), file, problems);
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
      Finding finding = new Finding("is not valid JSON here", "Maybe a comma, a quote or a bracket is missing before it.");
      problems.error(file, Math.max(0, where.getLineNr()), Math.max(0, where.getColumnNr()), "", "", finding);
    }
    return Optional.empty();
  }

  /**
   * Fields of the document's object, as soon as all of them are found. What is wrong with the document is left to {@link #read}: then some may
   * be missing.
   */
  public static Map<String, LocatedJson> peek(Reader text, Set<String> names) {
    Map<String, LocatedJson> found = new LinkedHashMap<>();
    try (JsonParser parser = parser(text)) {
      JsonReading reading = new JsonReading(parser, "", Map.of(), new Problems(List.of()));
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      while (isObject && found.size() < names.size() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (names.contains(name)) {
          found.putIfAbsent(name, reading.new Tree().value("/" + name));
        } else {
          parser.skipChildren();
        }
      }
    } catch (TooManyValues | JacksonException e) {
      return found;
    }
    return found;
  }

  private Optional<LocatedJson> document() {
    if (parser.nextToken() == null) {
      problems.error(file, 1, 0, "", "", new Finding("is empty", "Maybe it was not written to its end."));
      return Optional.empty();
    }
    LocatedJson value = new Tree().value("");
    if (parser.nextToken() != null) {
      TokenStreamLocation after = parser.currentTokenLocation();
      problems.error(file, after.getLineNr(), after.getColumnNr(), "", "", new Finding("goes on after its end", "Maybe a bracket too many."));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** Builds a tree while the parser walks. */
  private final class Tree {
    private @Nullable At root;
    private int values;

    private LocatedJson value(String pointer) {
      TokenStreamLocation where = parser.currentTokenLocation();
      At at = new At(where.getLineNr(), where.getColumnNr(), pointer);
      root = root == null ? at : root;
      if (++values > MOST_VALUES) {
        throw new TooManyValues(root);
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(at);
        case START_ARRAY -> takers.containsKey(pointer) ? handOver(at, takers.get(pointer)) : array(at);
        case VALUE_STRING -> new LocatedJson.Text(at, parser.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new LocatedJson.Num(at, parser.getString());
        case VALUE_TRUE -> new LocatedJson.Bool(at, true);
        case VALUE_FALSE -> new LocatedJson.Bool(at, false);
        default -> new LocatedJson.Nothing(at);
      };
    }

    private Arr handOver(At at, Consumer<LocatedJson> taker) {
      for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
        taker.accept(new Tree().value(at.pointer() + "/" + number));
      }
      return new Arr(at, List.of());
    }

    private Arr array(At at) {
      List<LocatedJson> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(at.pointer() + "/" + items.size()));
      }
      return new Arr(at, items);
    }

    private Obj object(At at) {
      Map<String, LocatedJson> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        TokenStreamLocation where = parser.currentTokenLocation();
        String pointer = at.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
        parser.nextToken();
        if (fields.put(name, value(pointer)) != null) {
          problems.error(file, where.getLineNr(), where.getColumnNr(), pointer, "", new Finding("comes twice", "Maybe remove one of them."));
        }
      }
      return new Obj(at, fields);
    }
  }
}

package org.safepassage.folder.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where it stands in its file. */
public sealed interface LocatedJson {

  /** Where a value stands: line and column from 1, and its JSON pointer (RFC 6901). */
  record At(int line, int column, String pointer) {}

  At at();

  record Obj(At at, Map<String, LocatedJson> fields) implements LocatedJson {
    public Optional<LocatedJson> find(String name) {
      return Optional.ofNullable(fields.get(name));
    }
  }

  record Arr(At at, List<LocatedJson> items) implements LocatedJson {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Text(At at, String text) implements LocatedJson {}

  /** A number as it was written. */
  record Num(At at, String digits) implements LocatedJson {}

  record Bool(At at, boolean value) implements LocatedJson {}

  record Nothing(At at) implements LocatedJson {}

  /** Reads one JSON document; nothing after a problem. A key that comes twice is a problem. */
  static Optional<LocatedJson> read(String file, String text, Problems problems) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        problems.error(file, 1, 0, "", "", new Finding("is empty", "Maybe it was not written to its end."));
        return Optional.empty();
      }
      LocatedJson value = new Tree(parser, file, problems).value("");
      if (parser.nextToken() != null) {
        TokenStreamLocation after = parser.currentTokenLocation();
        problems.error(file, after.getLineNr(), after.getColumnNr(), "", "", new Finding("goes on after its end", "Maybe a bracket too many."));
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (Tree.TooManyValues e) {
      problems.error(file, 0, 0, "", "", new Finding("holds more than " + Tree.MOST_VALUES + " values", "Maybe it is another file."));
      return Optional.empty();
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
      int line = Math.max(0, where.getLineNr());
      Finding finding = new Finding("is not valid JSON here", "Maybe a comma, a quote or a bracket is missing before it.");
      problems.error(file, line, Math.max(0, where.getColumnNr()), "", "", finding);
      return Optional.empty();
    }
  }

  /** Builds the tree while the parser walks. */
  final class Tree {
    /** So many values of one file are read; a plan for 10,000 people has about a million. */
    static final int MOST_VALUES = 2_000_000;

    private static final class TooManyValues extends RuntimeException {
      private static final long serialVersionUID = 1;
    }

    private final JsonParser parser;
    private final String file;
    private final Problems problems;
    private int values;

    private Tree(JsonParser parser, String file, Problems problems) {
      this.parser = parser;
      this.file = file;
      this.problems = problems;
    }

    private LocatedJson value(String pointer) {
      if (++values > MOST_VALUES) {
        throw new TooManyValues();
      }
      TokenStreamLocation where = parser.currentTokenLocation();
      At at = new At(where.getLineNr(), where.getColumnNr(), pointer);
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(at);
        case START_ARRAY -> array(at);
        case VALUE_STRING -> new Text(at, parser.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(at, parser.getString());
        case VALUE_TRUE -> new Bool(at, true);
        case VALUE_FALSE -> new Bool(at, false);
        default -> new Nothing(at);
      };
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

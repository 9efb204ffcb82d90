package org.safepassage.folder.raw;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.Problems;

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

  /** The items may be made whenever they are looked at, so that a list need not be in memory to be written. */
  record Arr(At at, List<LocatedJson> items) implements LocatedJson {
    public Arr {
      items = Collections.unmodifiableList(items);
    }
  }

  record Text(At at, String text) implements LocatedJson {}

  /** A number as it was written. */
  record Num(At at, String digits) implements LocatedJson {}

  record Bool(At at, boolean value) implements LocatedJson {}

  record Nothing(At at) implements LocatedJson {}

  /** Reads one JSON document; nothing after a problem. A key that comes twice is a problem. */
  static Optional<LocatedJson> read(String file, String text, Problems problems) {
    return JsonReading.read(file, new StringReader(text), Map.of(), problems);
  }
}

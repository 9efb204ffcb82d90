package org.safepassage.plan.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Limits;
import org.safepassage.operation.TimeWindow;

/**
 * One line of a drawing, {@code kind id name value name value}. A value is asked for by its name and unit; a name that nobody asked
 * for is an error, so that a slip of the pen never makes a scenario easier.
 */
final class Row {
  private final String line;
  private final String kind;
  private final String id;
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final List<String> untaken = new ArrayList<>();

  private Row(String line, String kind, String id) {
    this.line = line;
    this.kind = kind;
    this.id = id;
  }

  static Row of(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length % 2 != 0) {
      throw new IllegalArgumentException("'" + line + "': a kind and an id, then pairs of a name and a value");
    }
    Row row = new Row(line.strip(), words[0], words[1]);
    for (int i = 2; i < words.length; i += 2) {
      if (row.cells.put(words[i], words[i + 1]) != null) {
        throw row.wrong(words[i], "is there twice");
      }
      row.untaken.add(words[i]);
    }
    return row;
  }

  String kind() {
    return kind;
  }

  String id() {
    return id;
  }

  Optional<String> findText(String name) {
    untaken.remove(name);
    return Optional.ofNullable(cells.get(name));
  }

  /** The words of a value such as {@code a,b}; empty without one. */
  List<String> listText(String name) {
    return findText(name).map(value -> List.of(value.split(","))).orElse(List.of());
  }

  int count(String name, int byDefault) {
    return findText(name).map(value -> (int) number(name, value, "")).orElse(byDefault);
  }

  int minutes(String name, int byDefault) {
    return findText(name).map(value -> (int) number(name, value, "min")).orElse(byDefault);
  }

  double km(String name, double byDefault) {
    return findText(name).map(value -> number(name, value, "km")).orElse(byDefault);
  }

  /** Persons or minutes with {@link Limits#NONE} where nothing is said. */
  int most(String name, String unit) {
    return findText(name).map(value -> (int) number(name, value, unit)).orElse(Limits.NONE);
  }

  Optional<Instant> findTime(String name) {
    return findText(name).map(Clock::momentOf);
  }

  /** Windows such as {@code 1:00-2:00,3:00-4:00}. */
  List<TimeWindow> windows(String name) {
    return listText(name).stream().map(Clock::windowOf).toList();
  }

  /** Fails if the line says something that nobody asked for. */
  void end() {
    if (!untaken.isEmpty()) {
      throw wrong(untaken.getFirst(), "is nothing that a " + kind + " has");
    }
  }

  private double number(String name, String value, String unit) {
    if (!value.endsWith(unit)) {
      throw wrong(name, "needs its unit: " + unit);
    }
    try {
      return Double.parseDouble(value.substring(0, value.length() - unit.length()));
    } catch (NumberFormatException e) {
      throw wrong(name, "is no number" + (unit.isEmpty() ? "" : " of " + unit));
    }
  }

  private IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException("'" + name + "' in '" + line + "' " + what);
  }
}

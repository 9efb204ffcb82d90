package org.safepassage.benchmarks.published;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came of one instance, each figure under its key. */
public record MeasuredRow(Map<String, String> figures) {
  public MeasuredRow {
    figures = new LinkedHashMap<>(figures);
  }

  public static MeasuredRow parse(String text) {
    Map<String, String> figures = new LinkedHashMap<>();
    text.lines().map(line -> line.split("\t", 2)).forEach(parts -> figures.put(parts[0], parts[1]));
    return new MeasuredRow(figures);
  }

  public String text() {
    return figures.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue() + "\n").collect(Collectors.joining());
  }

  public String get(String key) {
    return Objects.requireNonNull(figures.get(key), key);
  }

  public double number(String key) {
    return Double.parseDouble(get(key));
  }

  public boolean is(String key) {
    return get(key).equals("yes");
  }
}

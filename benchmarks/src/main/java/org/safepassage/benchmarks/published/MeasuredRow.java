package org.safepassage.benchmarks.published;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /**
   * Of each figure the worst.
   *
   * @param rows of one instance, with the same keys
   * @param good keys of which more, or yes, is better; of all others less, or no, is
   */
  static MeasuredRow worst(List<MeasuredRow> rows, Set<String> good) {
    Map<String, String> worst = new LinkedHashMap<>();
    for (String key : rows.getFirst().figures.keySet()) {
      Comparator<String> better = isWord(rows.getFirst().get(key)) ? Comparator.naturalOrder() : Comparator.comparingDouble(Double::parseDouble);
      worst.put(key, rows.stream().map(row -> row.get(key)).max(good.contains(key) ? better.reversed() : better).orElseThrow());
    }
    return new MeasuredRow(worst);
  }

  private static boolean isWord(String figure) {
    return figure.equals("yes") || figure.equals("no");
  }
}

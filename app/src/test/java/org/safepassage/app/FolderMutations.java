package org.safepassage.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Changes of an operation folder: cells, headers, rows, whole files, bytes, encodings. */
final class FolderMutations {
  private final Random random;

  FolderMutations(Random random) {
    this.random = random;
  }

  /** A changed copy; what was done is added to the trail. */
  Map<String, byte[]> mutate(Map<String, byte[]> folder, List<String> trail) {
    Map<String, byte[]> changed = new TreeMap<>(folder);
    if (changed.isEmpty()) {
      changed.put("places.csv", new byte[0]);
    }
    String file = FuzzValues.pick(List.copyOf(changed.keySet()), random);
    byte[] bytes = changed.get(file);
    int what = random.nextInt(26);
    if (what >= 24) {
      whole(changed, trail);
    } else if (what == 0) {
      changed.remove(file);
      trail.add("delete " + file);
    } else if (what == 1) {
      changed.put(FuzzValues.pick(List.of(file + ".csv", file.toUpperCase(java.util.Locale.ROOT), "places.csv", "areas.geojson"), random), bytes);
      trail.add("copy " + file);
    } else if (what <= 4) {
      changed.put(file, bytes(bytes));
      trail.add("bytes of " + file);
    } else if (file.endsWith(".csv")) {
      changed.put(file, table(file, text(bytes), trail).getBytes(StandardCharsets.UTF_8));
    } else {
      changed.put(file, lines(file, text(bytes), trail).getBytes(StandardCharsets.UTF_8));
    }
    return changed;
  }

  /** What makes an operation long, fine, large or slow as a whole, as single cells hardly ever do. */
  private void whole(Map<String, byte[]> folder, List<String> trail) {
    switch (random.nextInt(6)) {
      case 0 -> replace(folder, "reports.csv", "(?m)^.*,loss_expected,.*\\R", "", trail);
      case 1 -> replace(folder, "operation.yaml", "tick_seconds: \\d+", "tick_seconds: " + FuzzValues.pick(List.of("1", "4", "15", "300", "900"), random), trail);
      case 2 -> replace(folder, "reports.csv", "2030-05-01T21:00Z", FuzzValues.pick(List.of("2030-05-03T21:00Z", "2030-05-20T21:00Z", "2031-05-01T21:00Z", "2045-05-01T21:00Z"), random), trail);
      case 3 -> replace(folder, "reports.csv", "2030-05-01T18:00Z/", FuzzValues.pick(List.of("2030-05-01T08:00Z/", "2030-05-02T18:00Z/", "2030-05-19T18:00Z/", "2031-04-30T18:00Z/"), random), trail);
      case 4 -> replace(folder, "vehicles.csv", ",12,1,0,", FuzzValues.pick(List.of(",1,0,0,", ",0,0,9,", ",3,2,1,", ",900,99,99,"), random), trail);
      default -> replace(folder, "roads.csv", FuzzValues.pick(List.of(",20,,", ",30,,", ",30,30,"), random), FuzzValues.pick(List.of(",1,,", ",0.1,1,", ",300,,"), random), trail);
    }
  }

  /** A table's bytes, one time in four as bytes. */
  byte[] table(String file, byte[] bytes, List<String> trail) {
    if (random.nextInt(4) == 0) {
      trail.add("bytes of " + file);
      return bytes(bytes);
    }
    return table(file, text(bytes), trail).getBytes(StandardCharsets.UTF_8);
  }

  private static void replace(Map<String, byte[]> folder, String file, String what, String by, List<String> trail) {
    byte[] bytes = folder.get(file);
    if (bytes != null) {
      folder.put(file, text(bytes).replaceAll(what, by).getBytes(StandardCharsets.UTF_8));
      trail.add(file + ": every " + what + " -> " + by);
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Any file as bytes: flipped, cut, doubled, in another encoding. */
  byte[] bytes(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    byte[] copy = bytes.clone();
    switch (random.nextInt(9)) {
      case 0 -> copy = Arrays.copyOf(bytes, at);
      case 1 -> copy = text(bytes).getBytes(FuzzValues.pick(List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, Charset.forName("windows-1256")), random));
      case 2 -> copy = ("\uFEFF" + text(bytes)).getBytes(StandardCharsets.UTF_8);
      case 3 -> copy = text(bytes).replace("\n", random.nextBoolean() ? "\r\n" : "\r").getBytes(StandardCharsets.UTF_8);
      case 4 -> copy = text(bytes).replace(",", random.nextBoolean() ? ";" : "\t").getBytes(StandardCharsets.UTF_8);
      case 5 -> copy = new byte[random.nextInt(3)];
      case 6 -> copy = (text(bytes) + text(bytes)).getBytes(StandardCharsets.UTF_8);
      default -> {
        for (int i = 0; i < 1 + random.nextInt(4) && copy.length > 0; i++) {
          copy[random.nextInt(copy.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\",\n;:=[{-#&".charAt(random.nextInt(11)));
        }
      }
    }
    return copy;
  }

  private String table(String file, String text, List<String> trail) {
    List<List<String>> rows = new ArrayList<>();
    text.lines().forEach(line -> rows.add(new ArrayList<>(List.of(line.split(",", -1)))));
    if (rows.isEmpty()) {
      return FuzzValues.word(random) + "\n";
    }
    int what = random.nextInt(20);
    int row = random.nextInt(rows.size());
    if (what == 0) {
      trail.add(file + " without line " + (row + 1));
      rows.remove(row);
    } else if (what == 1) {
      trail.add(file + " line " + (row + 1) + " twice");
      rows.add(random.nextInt(rows.size() + 1), new ArrayList<>(rows.get(row)));
    } else if (what == 2) {
      trail.add(file + " line " + (row + 1) + " again under a new id");
      List<String> copy = new ArrayList<>(rows.get(row));
      copy.set(0, copy.getFirst() + "x");
      rows.add(copy);
    } else if (what == 3) {
      int other = random.nextInt(rows.size());
      trail.add(file + " lines " + (row + 1) + " and " + (other + 1) + " swapped");
      Collections.swap(rows, row, other);
    } else if (what == 4) {
      column(file, rows, trail);
    } else {
      cell(file, rows, rows.size() == 1 ? 0 : 1 + random.nextInt(rows.size() - 1), trail);
    }
    return String.join("\n", rows.stream().map(cells -> String.join(",", cells)).toList()) + "\n";
  }

  private void column(String file, List<List<String>> rows, List<String> trail) {
    int column = random.nextInt(rows.getFirst().size());
    int other = random.nextInt(rows.getFirst().size());
    boolean drop = random.nextBoolean();
    trail.add(file + (drop ? " without column " + column : " columns " + column + " and " + other + " swapped"));
    for (List<String> cells : rows) {
      if (drop && column < cells.size()) {
        cells.remove(column);
      } else if (column < cells.size() && other < cells.size()) {
        Collections.swap(cells, column, other);
      }
    }
  }

  /** Another value, one near it, one of another row, or one from anywhere in the file. */
  private void cell(String file, List<List<String>> rows, int row, List<String> trail) {
    List<String> cells = rows.get(row);
    int column = random.nextInt(cells.size());
    String old = cells.get(column);
    List<String> others = FuzzValues.pick(rows, random);
    String value =
        switch (random.nextInt(12)) {
          case 6, 7, 8, 9 -> FuzzValues.likely(old, random);
          case 10, 11 -> column < others.size() && others != rows.getFirst() ? others.get(column) : "";
          case 0, 1 -> FuzzValues.near(old, random);
          case 2 -> column < others.size() ? others.get(column) : "";
          case 3 -> FuzzValues.pick(others, random);
          case 4 -> old.matches(".*[0-9]T[0-9].*") ? FuzzValues.moment(random) : FuzzValues.number(random);
          default -> FuzzValues.word(random);
        };
    cells.set(column, random.nextInt(30) == 0 ? '"' + value + '"' : value);
    trail.add(file + " line " + (row + 1) + " cell " + (column + 1) + ": " + old + " -> " + value);
  }

  /** A file of lines: YAML, JSON, text. */
  private String lines(String file, String text, List<String> trail) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return FuzzValues.word(random) + "\n";
    }
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, " " + line);
      case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.set(at, value(line));
    }
    trail.add(file + " line " + (at + 1) + ": " + line + " -> " + (at < lines.size() ? lines.get(at) : ""));
    return String.join("\n", lines) + "\n";
  }

  /** The line with another value after its colon, or with another number in it. */
  private String value(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0 || random.nextInt(4) == 0) {
      return line.replaceFirst("-?[0-9]+(\\.[0-9]+)?", java.util.regex.Matcher.quoteReplacement(FuzzValues.number(random)));
    }
    String old = line.substring(colon + 2);
    String value =
        switch (random.nextInt(4)) {
          case 0, 1 -> FuzzValues.likely(old, random);
          case 2 -> FuzzValues.near(old, random);
          default -> FuzzValues.word(random);
        };
    return line.substring(0, colon + 2) + value;
  }
}

package org.safepassage.benchmarks.bep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.benchmarks.published.InvalidInstance;

/** Reads one instance: how many buses, depots, pick-ups and shelters, then the two matrices, each row with its number before it. */
public final class BepFile {
  /** The numbers of one line that is not blank. */
  private record Line(int number, String text, List<Integer> values) {}

  private final String file;
  private final List<Line> lines;
  private int next;

  private BepFile(String file, String text) {
    this.file = file;
    lines = lines(file, text);
  }

  public static BepProblem read(Path path) throws IOException {
    return parse(path.getFileName().toString(), Files.readString(path, StandardCharsets.UTF_8));
  }

  /** The problem of a text, as if it stood in a file of that name. */
  public static BepProblem parse(String file, String text) {
    return new BepFile(file, text).problem();
  }

  private static List<Line> lines(String file, String text) {
    List<Line> lines = new ArrayList<>();
    List<String> texts = text.lines().toList();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        List<Integer> values = new ArrayList<>();
        for (String word : texts.get(i).strip().split("\\s+")) {
          values.add(whole(file, i + 1, word));
        }
        lines.add(new Line(i + 1, texts.get(i).strip(), values));
      }
    }
    return lines;
  }

  private static int whole(String file, int line, String word) {
    if (!word.matches("\\d{1,6}")) {
      throw new InvalidInstance(file, line, word, "must be a whole number from 0 to 999999");
    }
    return Integer.parseInt(word);
  }

  private BepProblem problem() {
    Line head = take(2, "the buses and how many persons fill one");
    List<Integer> buses = counted(0, "the depots, then the buses of each");
    List<Integer> demand = counted(1, "the pick-ups, the demand in all, then that of each");
    List<Integer> room = counted(1, "the shelters, the room in all, then that of each");
    requireSum(lines.get(0), head.values.getFirst(), buses);
    requireSum(lines.get(2), lines.get(2).values.get(1), demand);
    requireSum(lines.get(3), lines.get(3).values.get(1), room);
    List<List<Integer>> toPickup = matrix(buses.size(), demand.size());
    List<List<Integer>> toShelter = matrix(demand.size(), room.size());
    if (next < lines.size()) {
      throw new InvalidInstance(file, lines.get(next).number, lines.get(next).text, "nothing is expected after the two matrices");
    }
    return new BepProblem(head.values.get(1), buses, demand, room, toPickup, toShelter);
  }

  private Line take(int size, String expected) {
    if (next == lines.size()) {
      int end = lines.isEmpty() ? 1 : lines.getLast().number;
      throw new InvalidInstance(file, end, "end of file", "expected " + expected);
    }
    Line line = lines.get(next);
    next++;
    if (size > 0 && line.values.size() != size) {
      throw new InvalidInstance(file, line.number, line.text, size + " numbers are expected: " + expected);
    }
    return line;
  }

  /** The first number says how many values end the line; {@code between} numbers stand before them. */
  private List<Integer> counted(int between, String expected) {
    Line line = take(0, expected);
    int count = line.values.getFirst();
    if (line.values.size() != 1 + between + count) {
      throw new InvalidInstance(file, line.number, line.text, (1 + between + count) + " numbers are expected: " + expected);
    }
    return line.values.subList(1 + between, line.values.size());
  }

  private void requireSum(Line line, int sum, List<Integer> parts) {
    int found = parts.stream().mapToInt(Integer::intValue).sum();
    if (found != sum) {
      throw new InvalidInstance(file, line.number, Integer.toString(sum), "the parts add up to " + found);
    }
  }

  private List<List<Integer>> matrix(int rows, int columns) {
    List<List<Integer>> matrix = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      Line line = take(columns + 1, "a row's number and " + columns + " distances");
      if (line.values.getFirst() != row) {
        throw new InvalidInstance(file, line.number, line.values.getFirst().toString(), "the row's number must be " + row);
      }
      matrix.add(line.values.subList(1, columns + 1));
    }
    return matrix;
  }
}

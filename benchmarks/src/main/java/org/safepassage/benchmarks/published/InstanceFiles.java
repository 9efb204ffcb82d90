package org.safepassage.benchmarks.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What a folder of instances holds. */
public final class InstanceFiles {
  /** Beside the instances, may be absent: what is published of each, a row each. */
  private static final String PUBLISHED = "best_known.csv";

  private InstanceFiles() {}

  /** All files or folders at or below a folder that are instances, by path. Numbers in a name count as numbers. */
  public static List<Path> list(Path dir, Predicate<Path> isInstance) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(isInstance).sorted(Comparator.comparing(InstanceFiles::sortable)).toList();
    }
  }

  private static String sortable(Path path) {
    return java.util.regex.Pattern.compile("\\d+").matcher(path.toString()).replaceAll(number -> String.format("%9s", number.group()));
  }

  /** Of an instance's file, or of all files of its folder: others have another. */
  static String fingerprint(Path instance) throws IOException {
    CRC32 sum = new CRC32();
    for (Path file : list(instance, Files::isRegularFile)) {
      sum.update(Files.readAllBytes(file));
    }
    return String.format("%08x", sum.getValue());
  }

  /** The rows of what is published, none if the folder does not say. */
  public static List<CsvRow> listPublished(Path dir) throws IOException {
    Path file = dir.resolve(PUBLISHED);
    return Files.exists(file) ? CsvFile.read(file) : List.of();
  }
}

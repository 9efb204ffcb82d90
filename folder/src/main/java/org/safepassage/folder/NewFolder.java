package org.safepassage.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.problem.Problem.Severity;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.CellWords;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** Makes an operation folder that was not there: an empty one with every file's header and every key with a comment, or one from given texts. */
public final class NewFolder {

  private NewFolder() {}

  /** Makes an empty operation, to be filled in; else as {@link #write(Path, Map)}. */
  public static Optional<Problem> write(Path target) {
    return write(target, listTexts());
  }

  /**
   * Makes the folder, whole or not at all.
   *
   * @param target must not exist, or be an empty folder
   * @param texts each file's name and text
   * @return what stood in the way; empty if the folder was made
   */
  public static Optional<Problem> write(Path target, Map<String, String> texts) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      return refuse(target, "is no name for a folder", "Maybe name one inside it.");
    }
    try {
      if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(absolute)) {
        return refuse(target, "exists and is not an empty folder", "Maybe choose another name: nothing is ever written over.");
      }
      Files.createDirectories(parent);
      Path beside = Files.createTempDirectory(parent, ".new-operation-");
      try {
        fill(beside, texts);
        Files.deleteIfExists(absolute);
        Beside.move(beside, absolute);
      } finally {
        deleteLeftOvers(beside);
      }
      return Optional.empty();
    } catch (IOException e) {
      return refuse(target, "could not be written, as " + Beside.why(e), "Maybe choose a place of your own.");
    }
  }

  private static Optional<Problem> refuse(Path target, String wrong, String maybe) {
    return Optional.of(new Problem(Severity.ERROR, String.valueOf(target), 0, 0, "", "", wrong, maybe));
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static void fill(Path folder, Map<String, String> texts) throws IOException {
    for (var file : texts.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Each file's name and text. */
  static Map<String, String> listTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FolderSchema.OPERATION.file(), operation());
    for (Table table : FolderSchema.TABLES) {
      texts.put(table.file(), String.join(",", table.columnNames()) + "\n");
    }
    texts.put("README.txt", readme());
    return texts;
  }

  private static String operation() {
    StringBuilder yaml = new StringBuilder("# What holds for the whole operation. Fill in what has nothing after its colon.\n");
    boolean policy = false;
    for (Column column : FolderSchema.OPERATION.columns()) {
      boolean inner = column.name().startsWith("policy.");
      if (inner && !policy) {
        yaml.append("\n# The crisis cell's own decisions.\npolicy:\n");
        policy = true;
      }
      String indent = inner ? "  " : "";
      String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
      yaml.append('\n').append(indent).append("# ").append(column.meaning()).append(unit);
      yaml.append(", such as ").append(column.example()).append('\n');
      yaml.append(indent).append(column.name().replace("policy.", "")).append(':').append(start(column)).append('\n');
    }
    return yaml.toString();
  }

  private static String start(Column column) {
    if (column.name().equals("format")) {
      return " " + FolderSchema.FORMAT;
    }
    String word = column.byDefault().orElse("");
    String start =
        switch (column.type()) {
          case CellType.PartyMinutes pairs -> "{}";
          case CellType.GroupShares pairs -> "{}";
          case CellType.Refs refs -> "[" + word.replace(" ", ", ") + "]";
          case CellType.ListOf list -> "[" + word.replace(" ", ", ") + "]";
          default -> word;
        };
    return start.isEmpty() ? "" : " " + start;
  }

  private static String readme() {
    StringBuilder text = new StringBuilder("""
        An operation folder for Safe Passage. Fill in operation.yaml, then the CSV files in a spreadsheet; save them as
        "CSV UTF-8 (comma delimited)". Use pseudonymous ids only: no names of persons in any file.
        """);
    for (Table table : FolderSchema.TABLES) {
      text.append('\n').append(table.file()).append(table.mustExist() ? "" : " (may be absent)").append(": ").append(table.meaning()).append('\n');
      for (Column column : table.columns()) {
        String unit = column.unit().isEmpty() ? "" : ", " + column.unit();
        String example = column.example().isEmpty() ? "" : " Example: " + column.example();
        text.append("  ").append(column.name()).append(" (").append(CellWords.of(column.type())).append(unit);
        text.append("; blank: ").append(CellWords.blank(column)).append("): ").append(column.meaning()).append('.').append(example).append('\n');
      }
    }
    return text.append("\nareas.geojson (may be absent): drawn areas, see the reference page docs/folder.md.\n").toString();
  }

  private static void deleteLeftOvers(Path beside) throws IOException {
    if (!Files.exists(beside)) {
      return;
    }
    Files.walkFileTree(beside, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
        Files.delete(folder);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}

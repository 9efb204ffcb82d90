package org.safepassage.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.LoadResult.Refused;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.CsvTable;
import org.safepassage.folder.raw.FileText;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.raw.YamlRow;
import org.safepassage.folder.rules.FolderRules;
import org.safepassage.folder.rules.Tables;
import org.safepassage.folder.rules.WordRules;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/** Reads an operation folder: everything before saying anything, whole or not at all. */
public final class OperationFolder {

  private final Path folder;
  private final Problems problems = new Problems(FolderSchema.FILES);

  private OperationFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads a folder. Whatever is wrong with it is a problem in the result, never an exception. */
  public static LoadResult load(Path folder) {
    return new OperationFolder(folder).read();
  }

  private LoadResult read() {
    if (!Files.isDirectory(folder)) {
      String wrong = Files.exists(folder) ? "is not a folder" : "does not exist";
      String maybe = "Maybe make one with: safepassage new " + folder;
      problems.error(String.valueOf(folder.getFileName()), 0, 0, "", "", new Finding(wrong, maybe + "."));
      return new Refused(problems.list());
    }
    StrayFiles.report(folder, problems);
    Optional<Row> operation = guard(FolderSchema.OPERATION.file(), this::readOperation).flatMap(row -> row);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Table table : FolderSchema.TABLES) {
      rows.put(table.name(), guard(table.file(), () -> readTable(table)).orElse(List.of()));
    }
    Tables bare = new Tables(operation, rows, List.of());
    Areas areas = guard(FolderSchema.AREAS_FILE, () -> readAreas(bare)).orElse(Areas.NONE);
    Tables tables = new Tables(operation, rows, areas.ids());
    FolderRules.listRules().forEach(rule -> guard(rule.file(), () -> {
      rule.judge(tables, problems);
      return true;
    }));
    return problems.hasErrors() ? new Refused(problems.list()) : build(tables, areas);
  }

  private LoadResult build(Tables tables, Areas areas) {
    return guard("operation.yaml", () -> new OperationBuilder(tables, areas.areas()).build())
        .<LoadResult>map(operation -> new Loaded(operation, new Fingerprints(tables, areas.canonical()), WordRules.words(tables), problems.list()))
        .orElseGet(() -> new Refused(problems.list()));
  }

  private Optional<Row> readOperation() {
    return text(FolderSchema.OPERATION.file(), true)
        .flatMap(text -> YamlRow.read(FolderSchema.OPERATION, text, problems));
  }

  private List<Row> readTable(Table table) {
    return text(table.file(), table.mustExist()).map(text -> CsvTable.read(table, text, problems)).orElse(List.of());
  }

  private Areas readAreas(Tables tables) {
    return text(FolderSchema.AREAS_FILE, false)
        .flatMap(text -> LocatedJson.read(FolderSchema.AREAS_FILE, text, problems))
        .map(json -> Areas.read(json, tables, problems))
        .orElse(Areas.NONE);
  }

  private Optional<String> text(String name, boolean mustExist) {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (mustExist) {
        problems.error(name, 0, 0, "", "", new Finding("is missing", StrayFiles.maybe(folder, name)));
      }
      return Optional.empty();
    }
    return FileText.read(file, name, problems);
  }

  /** Whatever goes wrong in reading a file that nobody foresaw is a problem of that file, without a stack trace. */
  private <T> Optional<T> guard(String file, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (CsvTable.TooManyRows e) {
      problems.error(file, 0, 0, "", "", new Finding(String.valueOf(e.getMessage()), "Maybe it is another file."));
    } catch (RuntimeException | StackOverflowError e) {
      String wrong = "could not be understood (" + e.getClass().getSimpleName() + ")";
      problems.error(file, 0, 0, "", "", new Finding(wrong, "Maybe it is damaged; this is also worth a report to the makers."));
    }
    return Optional.empty();
  }

  /** The errors among problems. */
  public static List<Problem> listErrors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).toList();
  }
}

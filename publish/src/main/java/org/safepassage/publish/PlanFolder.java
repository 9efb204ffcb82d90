package org.safepassage.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.folder.BoundFile;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.abort.AbortTable;
import org.safepassage.operation.BoundPrices;
import org.safepassage.publish.field.FieldFiles;
import org.safepassage.publish.host.HostFiles;
import org.safepassage.publish.page.PageDetail;
import org.safepassage.publish.page.PlanPage;
import org.safepassage.publish.table.CsvText;

/** Writes a plan's files: all of them beside, then moved into place at once, so that nobody ever sees half a plan. */
public final class PlanFolder {
  private static final String PLAN_JSON = "plan.json";
  private static final String PAGE = "plan.html";
  private static final String KEY = "covers.csv";
  private static final String ABORT = "abort.csv";
  private static final String TURN_BACK = "turn-back.csv";
  private static final String CHANGES = "changes.csv";

  /** The last two stood here before there were files for the field. */
  private static final Set<String> OWN = Set.of(PLAN_JSON, PAGE, "summary.txt", KEY, BoundFile.NAME, ABORT, TURN_BACK, CHANGES, "field", "hosts", "manifests", "call-forward");

  private static final Set<String> ENDINGS = Set.of("csv", "txt", "gpx", "kml", "xlsx");

  private PlanFolder() {}

  /**
   * Writes {@code plan.json}, {@code plan.html}, {@code summary.txt}, {@code bound.csv}, {@code covers.csv}, {@code abort.csv} and {@code turn-back.csv} for the cell (with {@code changes.csv} instead of the bound if it goes on from a plan in force), {@code field/} for the
   * field and {@code hosts/} for the hosts.
   *
   * @param words what the files for the field may say
   * @param detail how much of the people {@code plan.html} may hold; the other files are for the cell
   * @param target made with its parents, or replaced if it holds a plan and nothing else
   * @return the files written, relative to {@code target}
   * @throws FileAlreadyExistsException if {@code target} is there and is no plan's folder; its reason says why
   * @throws org.safepassage.publish.field.DangerWordException if a file for the field would hold a word of the danger list
   */
  public static List<Path> write(Path target, Situation situation, Planned planned, FieldWords words, String summary, PageDetail detail) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    refuseForeign(whole);
    return WholeFolder.write(whole, ".plan-", listFiles(situation, planned, words, summary, detail));
  }

  /**
   * Before a long search: refuses a target at which no plan could be written. Nothing is left behind.
   *
   * @throws FileAlreadyExistsException if it is there and is neither an empty folder nor one that holds a plan and nothing else;
   *     its reason says what stands in the way
   * @throws IOException if its folder cannot be written to
   */
  public static void check(Path target) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    refuseForeign(whole);
    Path standing = whole;
    while (!Files.exists(standing) && standing.getParent() != null) {
      standing = standing.getParent();
    }
    Path folder = standing.equals(whole) && whole.getParent() != null ? whole.getParent() : standing;
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "is no folder");
    }
    try {
      Files.delete(Files.createTempDirectory(folder, ".plan-"));
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  private static void refuseForeign(Path target) throws FileAlreadyExistsException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString(), null, "is a file");
    }
    List<String> inside = listNames(target);
    List<String> foreign = inside.stream().filter(name -> !OWN.contains(name)).toList();
    if (!foreign.isEmpty()) {
      throw new FileAlreadyExistsException(target.toString(), null, "holds " + foreign.getFirst() + ", which is no part of a plan");
    }
    if (!inside.isEmpty() && !inside.contains(PLAN_JSON)) {
      throw new FileAlreadyExistsException(target.toString(), null, "holds " + inside.getFirst() + " but no " + PLAN_JSON);
    }
  }

  /** In order; those in the folders of a plan with their folder's name, unless a plan has such files there. */
  private static List<String> listNames(Path target) throws FileAlreadyExistsException {
    try (Stream<Path> inside = Files.walk(target)) {
      return inside
          .filter(path -> !path.equals(target))
          .map(target::relativize)
          .filter(path -> path.getNameCount() == 1 || !isOwn(path))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new FileAlreadyExistsException(target.toString(), null, "cannot be looked into");
    }
  }

  /** A folder of a plan's folders, or a file of a kind that a plan has there. */
  private static boolean isOwn(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? path.getNameCount() == 2 : ENDINGS.contains(name.substring(dot + 1));
  }

  private static Map<String, Content> listFiles(Situation situation, Planned planned, FieldWords words, String summary, PageDetail detail) {
    Plan plan = planned.plan();
    AbortTable abort = AbortTable.of(situation, plan);
    FieldFiles field = FieldFiles.of(situation, plan, abort, words);
    Map<String, Content> files = new LinkedHashMap<>();
    files.put(PLAN_JSON, out -> PlanJson.write(plan, situation.operation().tickSeconds(), out));
    files.put(PAGE, Content.of(PlanPage.of(situation, planned, abort, detail)));
    files.put("summary.txt", Content.of(summary));
    if (plan.request().inForce().isEmpty()) {
      files.put(BoundFile.NAME, Content.of(bound(planned.boundPrices()))); // A bound of what is left proves nothing without what had begun.
    }
    files.put(KEY, Content.of(field.key()));
    files.put(ABORT, Content.of(AbortTables.byQuarter(situation, abort)));
    files.put(TURN_BACK, Content.of(AbortTables.byRun(situation, abort)));
    if (plan.request().inForce().isPresent()) {
      files.put(CHANGES, Content.of(ChangesTable.of(planned.changes())));
    }
    field.texts().forEach((name, text) -> files.put("field/" + name, Content.of(text)));
    HostFiles.of(situation, plan).forEach((name, content) -> files.put("hosts/" + name, out -> out.write(content)));
    return files;
  }

  private static String bound(BoundPrices certificate) {
    CsvText csv = new CsvText(BoundFile.COLUMNS.toArray(String[]::new));
    certificate.prices().forEach(
        price -> csv.add(List.of(price.kind().word(), price.subject(), price.detail(), String.valueOf(price.sixtyFiveThousandths()))));
    return csv.toString();
  }
}

package org.safepassage.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.folder.Beside;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;

/** Writes a plan's files: all of them beside, then moved into place at once, so that nobody ever sees half a plan. */
public final class PlanFolder {
  private static final String PLAN_JSON = "plan.json";

  private PlanFolder() {}

  /**
   * Writes {@code plan.json}, {@code summary.txt}, {@code manifests/RUN.csv} and {@code call-forward/GATE.csv}.
   *
   * @param target made with its parents, or replaced if it holds a plan already
   * @return the files written, relative to {@code target}
   * @throws FileAlreadyExistsException if {@code target} is there and is no plan's folder
   */
  public static List<Path> write(Path target, Situation situation, Plan plan, String summary) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    refuseForeign(whole);
    Path parent = whole.getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(whole.toString());
    }
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, ".plan-");
    try {
      List<Path> written = writeAll(beside, situation, plan, summary);
      replace(beside, whole);
      return written;
    } finally {
      delete(beside);
    }
  }

  /** Whether a folder may be written: it is not there, is empty, or holds a plan. */
  public static void refuseForeign(Path target) throws FileAlreadyExistsException {
    boolean isFree = !Files.exists(target) || Files.isRegularFile(target.resolve(PLAN_JSON)) || isEmptyFolder(target);
    if (!isFree) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  private static boolean isEmptyFolder(Path target) {
    try (Stream<Path> inside = Files.list(target)) {
      return inside.findAny().isEmpty();
    } catch (IOException noFolder) {
      return false;
    }
  }

  private static List<Path> writeAll(Path folder, Situation situation, Plan plan, String summary) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(PLAN_JSON, PlanJson.write(plan, situation.operation().tickSeconds()));
    texts.put("summary.txt", summary);
    new Manifests(situation, plan).texts().forEach((name, text) -> texts.put("manifests/" + name, text));
    new CallForward(situation, plan).texts().forEach((name, text) -> texts.put("call-forward/" + name, text));
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Path parent = file.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
      written.add(folder.relativize(file));
    }
    return written;
  }

  private static void replace(Path finished, Path target) throws IOException {
    if (Files.exists(target)) {
      Path old = Files.createTempDirectory(target.getParent(), ".old-");
      Beside.move(target, old.resolve("plan"));
      try {
        Beside.move(finished, target);
      } catch (IOException e) {
        Beside.move(old.resolve("plan"), target);
        throw e;
      } finally {
        delete(old);
      }
    } else {
      Beside.move(finished, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.safepassage.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.FolderSchema;

/** Files in the folder that nothing reads: one of them may be a misnamed one. */
final class StrayFiles {

  private StrayFiles() {}

  static void report(Path folder, Problems problems) {
    for (String name : list(folder)) {
      Finding finding = new Finding("is not read", NearestName.maybe(name, FolderSchema.FILES));
      problems.warning(name, 0, 0, "", "", finding);
    }
  }

  /** What may mend a missing file. */
  static String maybe(Path folder, String missing) {
    return NearestName.find(missing, list(folder))
        .map(name -> "Maybe it is the one named \"" + name + "\".")
        .orElse("Maybe copy it from a folder made by: safepassage new.");
  }

  private static List<String> list(Path folder) {
    List<String> strays = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.map(file -> String.valueOf(file.getFileName())).filter(StrayFiles::isStray).sorted().forEach(strays::add);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
    return strays;
  }

  private static boolean isStray(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean kind = lower.endsWith(".csv") || lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".geojson");
    return kind && !name.startsWith(".") && !FolderSchema.FILES.contains(name);
  }
}

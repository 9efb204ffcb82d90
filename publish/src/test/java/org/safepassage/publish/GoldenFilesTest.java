package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planner;
import org.safepassage.publish.page.PageDetail;

/**
 * What is published of a plan of one-bus, byte for byte: {@code src/test/resources/golden}. A change of what the planner finds changes
 * them too. To renew them: see CONTRIBUTING.md.
 */
@Tag("locale")
class GoldenFilesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  @TempDir Path dir;

  @Test
  void theFilesForFieldAndHostsAreAsTheyWere() throws IOException {
    Map<String, String> published = published();
    if ("write".equals(System.getProperty("safepassage.pages"))) {
      renew(published);
    }

    assertThat(published.keySet()).isEqualTo(golden().keySet());
    golden().forEach((file, text) -> assertThat(published.get(file)).as(file).isEqualTo(text));
  }

  private Map<String, String> published() throws IOException {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    Situation situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 60, List.of());
    var plan = new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    Map<String, String> published = new TreeMap<>();
    for (Path file : PlanFolder.write(dir.resolve("plan"), situation, plan, facts.words(), "", PageDetail.HOUSEHOLDS)) {
      byte[] bytes = Files.readAllBytes(dir.resolve("plan").resolve(file));
      String name = file.toString().replace('\\', '/');
      if (name.endsWith(".xlsx")) {
        addParts(published, name, bytes);
      } else if (file.getNameCount() > 1 || name.equals("covers.csv")) {
        published.put(name, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return published;
  }

  /** The parts of a workbook: how they are compressed may differ from one Java to the next. */
  private static void addParts(Map<String, String> published, String name, byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        published.put(name + "/" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> golden = new TreeMap<>();
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        golden.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return golden;
  }

  private static void renew(Map<String, String> published) throws IOException {
    if (Files.exists(GOLDEN)) {
      try (Stream<Path> files = Files.walk(GOLDEN)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : published.entrySet()) {
      Path target = GOLDEN.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}

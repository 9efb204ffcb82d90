package org.safepassage.benchmarks.icep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.benchmarks.published.CsvRow;
import org.safepassage.benchmarks.published.InstanceFiles;
import org.safepassage.benchmarks.published.MeasuredRow;
import org.safepassage.benchmarks.published.MeasuredRows;
import org.safepassage.solve.shuttle.ProofChecker;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleSolver;

/** Solves all ICEP instances of a folder, judges what comes of each by the paper's rules, and writes the page. Of several seeds the worst of each figure counts. */
public final class IcepRuns {
  static final int STEPS = 20_000;
  static final int PLANNER_STEPS = 20_000;

  /** Of all other figures less is better. */
  private static final Set<String> MORE_IS_BETTER = Set.of("verified", "bound", "certified");

  private static final MeasuredRows ROWS = new MeasuredRows(Path.of("benchmarks/target/icep"));

  private IcepRuns() {}

  /** Runs what is missing, prints a line for each instance, and writes the page. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("benchmarks/icep DIR [PAGE] [SEEDS]; maybe: benchmarks/icep instances/icep docs/icep-figures.md 3");
      System.exit(2);
    }
    Path dir = Path.of(args[0]);
    List<Path> folders = InstanceFiles.list(dir, path -> Files.exists(path.resolve("input/vessels.csv")));
    List<CsvRow> published = InstanceFiles.listPublished(dir);
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    IcepPage page = new IcepPage(seeds);
    for (Path folder : folders) {
      String name = folder.getFileName().toString();
      IcepProblem problem = IcepFolder.read(folder);
      MeasuredRow row = ROWS.worst(name, folder, seeds, seed -> measure(problem, seed), MORE_IS_BETTER);
      System.out.println(name + ": " + String.join(" ", row.figures().values()));
      page.add(name, problem, row, publishedMinutes(published, name));
    }
    if (args.length > 1) {
      Path file = Path.of(args[1]);
      String picture = file.getFileName().toString().replaceFirst("\\.md$", "") + ".svg";
      Files.writeString(file, page.text(picture), StandardCharsets.UTF_8);
      Files.writeString(file.resolveSibling(picture), page.picture().svg(), StandardCharsets.UTF_8);
    }
  }

  /** The time of the published plan; NaN if there is none. */
  private static double publishedMinutes(List<CsvRow> published, String name) {
    for (CsvRow row : published) {
      if (row.text("instance").equals(name)) {
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
          if (cell.getKey().startsWith("benchmark_evac_time") && !cell.getValue().isBlank()) {
            return row.number(cell.getKey());
          }
        }
      }
    }
    return Double.NaN;
  }

  static Map<String, Integer> personsByDock(List<VesselRoute> routes) {
    Map<String, Integer> persons = new LinkedHashMap<>();
    routes.forEach(route -> route.trips().forEach(trip -> persons.merge(trip.evacuationDock(), trip.persons(), Integer::sum)));
    return persons;
  }

  private static MeasuredRow measure(IcepProblem problem, long seed) {
    long beganNanos = System.nanoTime();
    IcepAsShuttles translated = new IcepAsShuttles(problem);
    ShuttleProblem shuttles = translated.shuttles();
    ShuttleAnswer direct = ShuttleSolver.solve(shuttles, seed, STEPS).orElseThrow();
    List<VesselRoute> routes = IcepPlanning.plan(problem, personsByDock(translated.routes(direct.trips())), seed);
    double seconds = (System.nanoTime() - beganNanos) / 1e9;
    IcepVerdict verdict = IcepVerifier.judge(problem, routes);
    verdict.broken().forEach(System.out::println);
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("verified", verdict.isAccepted() ? "yes" : "no");
    figures.put("finish", Double.toString(verdict.finishMinutes()));
    figures.put("bound", Double.toString(IcepAsShuttles.minutes(direct.bound())));
    figures.put("certified", ProofChecker.holds(shuttles, direct.bound(), direct.proof()) ? "yes" : "no");
    figures.put("seconds", Double.toString(seconds));
    return new MeasuredRow(figures);
  }
}

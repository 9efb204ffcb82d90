package org.safepassage.benchmarks.bep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.benchmarks.published.InstanceFiles;
import org.safepassage.benchmarks.published.MeasuredRow;
import org.safepassage.benchmarks.published.MeasuredRows;
import org.safepassage.solve.shuttle.ProofChecker;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleSolver;

/** Solves all BEP instances of a folder in both readings, judges what comes of each by the papers' rules, and writes the page. Of several seeds the worst of each figure counts. */
public final class BepRuns {
  static final int STEPS = 2_000;
  static final int PLANNER_STEPS = 20_000;

  /** Of all other figures less is better. */
  private static final Set<String> MORE_IS_BETTER = Set.of(Reading.IDLE_ALLOWED + ".verified", Reading.EVERY_BUS_USED + ".verified", "bound", "certified");

  private static final MeasuredRows ROWS = new MeasuredRows(Path.of("benchmarks/target/bep"));

  private BepRuns() {}

  /** Runs what is missing, prints a line for each instance, and writes the page. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("benchmarks/bep DIR [PAGE] [SEEDS]; maybe: benchmarks/bep instances/bep docs/bep-figures.md 3");
      System.exit(2);
    }
    Path dir = Path.of(args[0]);
    BepPublished published = new BepPublished(InstanceFiles.listPublished(dir));
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    BepPage page = new BepPage(seeds);
    for (Path file : InstanceFiles.list(dir, path -> path.toString().endsWith(".txt"))) {
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      BepProblem problem = BepFile.read(file);
      MeasuredRow row = ROWS.worst(name, file, seeds, seed -> measure(problem, seed), MORE_IS_BETTER);
      System.out.println(name + ": " + String.join(" ", row.figures().values()));
      page.add(name, problem, row, published.find(name));
    }
    if (args.length > 1) {
      Path file = Path.of(args[1]);
      String picture = file.getFileName().toString().replaceFirst("\\.md$", "") + ".svg";
      Files.writeString(file, page.text(picture), StandardCharsets.UTF_8);
      Files.writeString(file.resolveSibling(picture), page.picture().svg(), StandardCharsets.UTF_8);
    }
  }

  private static MeasuredRow measure(BepProblem problem, long seed) {
    Map<String, String> figures = new LinkedHashMap<>();
    long beganNanos = System.nanoTime();
    List<BusRoute> routes = BepPlanning.plan(problem, seed);
    figures.put("seconds", Double.toString((System.nanoTime() - beganNanos) / 1e9));
    figures.put("moved", routes.stream().anyMatch(route -> route.trips().isEmpty()) ? "yes" : "no");
    judge(figures, problem, Reading.IDLE_ALLOWED, routes);
    judge(figures, problem, Reading.EVERY_BUS_USED, EveryBusUsed.from(problem, routes));
    ShuttleProblem shuttles = BepAsShuttles.of(problem);
    ShuttleAnswer direct = ShuttleSolver.solve(shuttles, seed, STEPS).orElseThrow();
    figures.put("bound", Long.toString(direct.bound()));
    figures.put("certified", ProofChecker.holds(shuttles, direct.bound(), direct.proof()) ? "yes" : "no");
    return new MeasuredRow(figures);
  }

  private static void judge(Map<String, String> figures, BepProblem problem, Reading reading, List<BusRoute> routes) {
    BepVerdict verdict = BepVerifier.judge(problem, reading, routes);
    verdict.broken().forEach(System.out::println);
    figures.put(reading + ".verified", verdict.isAccepted() ? "yes" : "no");
    figures.put(reading + ".longest", Integer.toString(verdict.longest()));
    figures.put(reading + ".flow", Integer.toString(FlowBound.of(problem, reading)));
  }
}

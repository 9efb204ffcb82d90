package org.safepassage.benchmarks.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.safepassage.benchmarks.Allowance;
import org.safepassage.benchmarks.ExampleOperation;
import org.safepassage.benchmarks.Machine;
import org.safepassage.benchmarks.OnePlanning;
import org.safepassage.benchmarks.TwentyOperations;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/**
 * Runs the search and every baseline on the example and the twenty generated operations, one after another, and writes the table.
 * A finished operation leaves a row file and is not run again.
 */
public final class Baselines {
  private static final long SEED = 1;
  /** Until our plan is found feasible there, or not; no figure depends on it. */
  private static final double HOLDING_SECONDS = 600;

  /** So many candidate runs, or three for each run of the plans if that is more: with 6,000 every solver found less. */
  private static final int POOL = 1000;

  private static final int POOL_PLANS = 6;
  private static final int POOL_STEPS = 300;

  /** What was asked for; {@code seeds} of ours, a baseline has one. */
  private record Options(Path dir, double seconds, double baselineSeconds, int seeds, List<String> only, List<String> with, Optional<Path> page) {}

  private static final List<String> ALL = List.of("full", "full-hinted", "pool", "pool-hinted", "pool-highs", "pool-scip", "jsprit");

  private final Options options;

  private Baselines(Options options) {
    this.options = options;
  }

  /** See benchmarks/README.md. */
  public static void main(String[] args) throws IOException {
    Optional<Options> options = read(args);
    if (options.isEmpty()) {
      System.err.println(
          """
          usage: benchmarks/baselines [--dir DIR] [--seconds 10]
                     [--baseline-seconds 100] [--seeds 1] [--only NAME,NAME]
                     [--with full,full-hinted,pool,pool-hinted,pool-highs,
                     pool-scip,jsprit]
                     [PAGE]
          An operation that is finished is not run again: its row is in DIR.
          Example: benchmarks/baselines --only generated-100-1 docs/baseline-figures.md""");
      System.exit(2);
    }
    new Baselines(options.get()).run();
  }

  private static Optional<Options> read(String[] args) {
    Path dir = Path.of("benchmarks/target/baselines");
    double seconds = 10;
    double baseline = 100;
    int seeds = 1;
    List<String> only = List.of();
    List<String> with = ALL;
    Optional<Path> page = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      boolean hasValue = i + 1 < args.length;
      try {
        switch (args[i]) {
          case "--dir" -> dir = Path.of(hasValue ? args[++i] : "");
          case "--seconds" -> seconds = Double.parseDouble(hasValue ? args[++i] : "");
          case "--baseline-seconds" -> baseline = Double.parseDouble(hasValue ? args[++i] : "");
          case "--seeds" -> seeds = Math.max(1, Integer.parseInt(hasValue ? args[++i] : ""));
          case "--only" -> only = List.of((hasValue ? args[++i] : "").split(","));
          case "--with" -> with = List.of((hasValue ? args[++i] : "").split(","));
          default -> {
            if (args[i].startsWith("-")) {
              return Optional.empty();
            }
            page = Optional.of(Path.of(args[i]));
          }
        }
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return ALL.containsAll(with) ? Optional.of(new Options(dir, seconds, baseline, seeds, only, with, page)) : Optional.empty();
  }

  private void run() throws IOException {
    Files.createDirectories(options.dir);
    List<String> names = new ArrayList<>(List.of(ExampleOperation.NAME));
    TwentyOperations.list().forEach(generated -> names.add(generated.name()));
    for (String name : names) {
      if (options.only.isEmpty() || options.only.contains(name)) {
        Path row = rowFile(name);
        if (!Files.exists(row)) {
          System.out.println(name + " ...");
          write(row, measure(name));
        }
        System.out.println(Files.readString(row, StandardCharsets.UTF_8).strip().replace("\n", "  "));
      }
      if (options.page.isPresent()) {
        write(options.page.get(), BaselinePage.text(rows(names), names, options.seconds, options.baselineSeconds));
      }
    }
  }

  private Path rowFile(String name) {
    return options.dir.resolve(String.format(Locale.ROOT, "%s-%.0f-%.0f.row", name, options.seconds, options.baselineSeconds));
  }

  private Map<String, Map<String, String>> rows(List<String> names) throws IOException {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (String name : names) {
      if (Files.exists(rowFile(name))) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String line : Files.readAllLines(rowFile(name), StandardCharsets.UTF_8)) {
          int at = line.indexOf('=');
          row.put(line.substring(0, at), line.substring(at + 1));
        }
        rows.put(name, row);
      }
    }
    return rows;
  }

  private static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Operation load(String name) {
    for (GeneratedOperation generated : TwentyOperations.list()) {
      if (generated.name().equals(name)) {
        return TwentyOperations.load(generated, options.dir);
      }
    }
    return ExampleOperation.facts();
  }

  private String measure(String name) {
    Operation operation = load(name);
    Situation situation = Situations.asOf(operation, operation.defaultAsOf(), List.of());
    StringBuilder row = new StringBuilder();
    add(row, "name", name);
    add(row, "machine", Machine.text());
    add(row, "load", String.format(Locale.ROOT, "%.1f", java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    Plan ours = ours(situation, row);
    Scene scene = new Scene(situation);
    FixedPlan fixed = new FixedPlan(scene, ours);
    FullModel holding = new FullModel(scene, Optional.of(fixed));
    holding.fix(fixed);
    FullModel.Result held = holding.solve(HOLDING_SECONDS, OnePlanning.THREADS, false).result();
    add(row, "held", held.status() + " " + held.weight());
    full(scene, row);
    pool(scene, row);
    if (options.with.contains("jsprit")) {
      jsprit(scene, row);
    }
    return row.toString();
  }

  private static void add(StringBuilder row, String key, String value) {
    row.append(key).append('=').append(value).append('\n');
    System.out.println("  " + key + " " + value);
  }

  private static void addFound(StringBuilder row, String key, String status, long weight, long people, long bound, double seconds) {
    add(row, key, String.format(Locale.ROOT, "%d %d %d %s %.1f", weight, people, bound, status, seconds));
  }

  /** The plan of the seed that brings out the least: the baselines are held against that one. */
  private Plan ours(Situation situation, StringBuilder row) {
    List<Ours> all = LongStream.range(SEED, SEED + options.seeds).mapToObj(seed -> Ours.of(situation, seed, options.seconds)).toList();
    Ours least = all.stream().min(Comparator.comparingLong(each -> each.plan.numbers().weightPlanned())).orElseThrow();
    PlanNumbers numbers = least.plan.numbers();
    addFound(row, "ours", "-", numbers.weightPlanned(), numbers.peoplePlanned(), numbers.weightBound(), least.seconds);
    add(row, "seeds", all.stream().map(each -> Long.toString(each.plan.numbers().weightPlanned())).collect(Collectors.joining(", ")));
    return least.plan;
  }

  /** One planning of ours and what it took. */
  private record Ours(Plan plan, double seconds) {
    static Ours of(Situation situation, long seed, double seconds) {
      Allowance time = Allowance.ofSeconds(seconds);
      Plan plan = OnePlanning.byClock(situation, seed, time).plan();
      return new Ours(plan, time.secondsUsed());
    }
  }

  private void jsprit(Scene scene, StringBuilder row) {
    JspritModel.Result result = new JspritModel(scene).solve(options.baselineSeconds, Integer.MAX_VALUE);
    add(row, "jsprit-brought", result.broughtWeight() + " " + result.broughtPeople());
    addFound(row, "jsprit", "-", result.weight(), result.people(), -1, result.seconds());
  }

  private static FixedPlan planned(Scene scene, long seed, int steps) {
    return new FixedPlan(scene, OnePlanning.bySteps(scene.situation, 1, seed, steps).plan());
  }

  /** The unrestricted model, from nothing and from the plan that the first step of the search constructs. */
  private void full(Scene scene, StringBuilder row) {
    FixedPlan start = planned(scene, SEED, 1);
    FullModel free = new FullModel(scene, Optional.empty());
    add(row, "full-size", free.size() + " " + (free.near() == Pickups.ALL ? "all" : free.near()));
    if (options.with.contains("full")) {
      addFull(row, "full", free.solve(options.baselineSeconds, OnePlanning.THREADS, false).result());
    }
    if (options.with.contains("full-hinted")) {
      hinted(scene, start, row);
    }
  }

  private void hinted(Scene scene, FixedPlan start, StringBuilder row) {
    FullModel construct = new FullModel(scene, Optional.of(start));
    construct.fix(start);
    FullModel.Solved known = construct.solve(HOLDING_SECONDS, OnePlanning.THREADS, false);
    add(row, "hint", known.result().status() + " " + known.result().weight());
    FullModel hinted = new FullModel(scene, Optional.of(start));
    hinted.hint(known);
    addFull(row, "full-hinted", hinted.solve(options.baselineSeconds, OnePlanning.THREADS, false).result());
  }

  private static void addFull(StringBuilder row, String key, FullModel.Result result) {
    addFound(row, key, result.status().name(), result.weight(), result.people(), result.bound(), result.seconds());
  }

  private void pool(Scene scene, StringBuilder row) {
    if (options.with.stream().noneMatch(baseline -> baseline.startsWith("pool"))) {
      return;
    }
    List<FixedPlan> plans = IntStream.rangeClosed(1, POOL_PLANS).mapToObj(seed -> planned(scene, seed, POOL_STEPS)).toList();
    FixedPlan start = planned(scene, SEED, 1);
    List<FixedPlan> all = new ArrayList<>(List.of(start));
    all.addAll(plans);
    List<Pool.Column> columns = Pool.of(scene, all, Math.max(POOL, 3 * all.stream().mapToInt(each -> each.listTrips().size()).sum()), SEED);
    PoolModel model = new PoolModel(scene, columns);
    add(row, "pool-size", columns.size() + " " + model.problem().size());
    for (String baseline : options.with) {
      switch (baseline) {
        case "pool" -> addPool(row, baseline, model, model.problem().byCpSat(options.baselineSeconds, new long[0]));
        case "pool-hinted" ->
            addPool(row, baseline, model, model.problem().byCpSat(options.baselineSeconds, model.hint(start, Pool.columnsOf(scene, start))));
        case "pool-highs" -> addPool(row, baseline, model, model.problem().by("HIGHS", options.baselineSeconds));
        case "pool-scip" -> addPool(row, baseline, model, model.problem().by("SCIP", options.baselineSeconds));
        default -> {} // Those without a pool.
      }
    }
  }

  private static void addPool(StringBuilder row, String key, PoolModel model, LinearProblem.Answer answer) {
    addFound(row, key, answer.status(), answer.value(), answer.values().length == 0 ? -1 : model.people(answer), answer.bound(), answer.seconds());
  }
}

package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.folder.generate.GeneratedOperation;

/**
 * Measures generated operations of a thousand to a million people through {@code ./safepassage generate}, {@code plan} and {@code check}, each as a
 * process of its own: its seconds by the clock, with reading and writing, and the most memory that it had (on Linux). Each size and seed leaves a
 * file with its row; what is there already is not run again, so that whoever is interrupted goes on.
 */
public final class ScaleRuns {
  private static final List<Integer> PEOPLE = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final Pattern MEMORY = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  private final Path dir;

  /** What one command took. */
  private record Taken(double seconds, double mebibytes) {}

  private ScaleRuns(Path dir) {
    this.dir = dir;
  }

  /** Runs what is missing, and writes the page if one is named. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 1) {
      System.err.println("benchmarks/scale DIR [PAGE] [SEEDS] [MOST_PEOPLE]; maybe: benchmarks/scale /tmp/scale docs/scale-figures.md 3 1000000");
      System.exit(2);
    }
    ScaleRuns runs = new ScaleRuns(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    int most = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
    for (int people : PEOPLE) {
      for (long seed = 1; seed <= seeds && people <= most; seed++) {
        System.out.println(runs.row(new GeneratedOperation(people, seed)).line());
      }
    }
    if (args.length > 1) {
      new ScalePage(runs.listRows(seeds)).write(Path.of(args[1]));
    }
  }

  private List<ScaleRow> listRows(int seeds) throws IOException {
    List<ScaleRow> rows = new ArrayList<>();
    for (int people : PEOPLE) {
      for (long seed = 1; seed <= seeds; seed++) {
        Path file = fileOf(new GeneratedOperation(people, seed));
        if (Files.exists(file)) {
          rows.add(ScaleRow.parse(Files.readString(file)));
        }
      }
    }
    return rows;
  }

  private Path fileOf(GeneratedOperation generated) {
    return dir.resolve(generated.name() + ".row");
  }

  private ScaleRow row(GeneratedOperation generated) throws IOException, InterruptedException {
    Path file = fileOf(generated);
    if (!Files.exists(file)) {
      Path beside = Files.writeString(dir.resolve(generated.name() + ".row.part"), measure(generated).line() + "\n");
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return ScaleRow.parse(Files.readString(file));
  }

  private ScaleRow measure(GeneratedOperation generated) throws IOException, InterruptedException {
    Path facts = dir.resolve(generated.name());
    Path plan = dir.resolve(generated.name() + "-plan");
    deleteAll(facts);
    Taken made = run("generate", "--people", String.valueOf(generated.people()), "--seed", String.valueOf(generated.seed()), facts.toString());
    Taken planned = run("plan", facts.toString(), "--out", plan.toString());
    Taken checked = run("check", facts.toString(), plan.resolve("plan.json").toString());
    double mebibytes = Math.max(made.mebibytes, Math.max(planned.mebibytes, checked.mebibytes));
    return new ScaleRow(
        generated.people(),
        generated.seed(),
        countRows(facts.resolve("places.csv")),
        countVehicles(facts.resolve("vehicles.csv")),
        made.seconds,
        planned.seconds,
        checked.seconds,
        mebibytes,
        number(plan, "weight_planned"),
        number(plan, "weight_bound"));
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.walk(folder)) {
        for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static int countRows(Path csv) throws IOException {
    try (var lines = Files.lines(csv)) {
      return (int) lines.count() - 1;
    }
  }

  /** Of generated files, in which no cell is quoted: the third column is the count. */
  private static int countVehicles(Path csv) throws IOException {
    try (var lines = Files.lines(csv)) {
      return lines.skip(1).mapToInt(line -> Integer.parseInt(line.split(",", 4)[2])).sum();
    }
  }

  private static long number(Path plan, String name) throws IOException {
    Pattern pattern = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)");
    try (var reader = Files.newBufferedReader(plan.resolve("plan.json"), StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
          return Long.parseLong(found.group(1));
        }
      }
    }
    throw new IllegalStateException("plan.json has no " + name);
  }

  /** One command as anybody runs it, to its end. */
  private Taken run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of("safepassage").toAbsolutePath().toString()));
    command.addAll(List.of(words));
    Path log = dir.resolve("last-" + words[0] + ".log");
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    double mebibytes = 0;
    while (process.isAlive()) {
      mebibytes = Math.max(mebibytes, mebibytesOf(process.pid()));
      process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.format(Locale.ROOT, "%s ended with %d after %.0f s; see %s", command, process.exitValue(), seconds, log));
    }
    return new Taken(seconds, mebibytes);
  }

  /** The most that the process has had; 0 where nobody says. */
  private static double mebibytesOf(long pid) {
    try {
      Matcher found = MEMORY.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}

package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Operation;

/**
 * Measures how far plans stay below their bound, by the clock: the 2018 example after 3 and 30 seconds of solving, and the twenty generated
 * operations. Arguments: a folder for what is measured, the file for the table, how many seeds, the seconds for each of the twenty.
 * Each run leaves a file with its line; what is there already is not run again, so that whoever is interrupted goes on.
 */
public final class GapRuns {
  private static final List<Integer> EXAMPLE_SECONDS = List.of(3, 30);

  private final GapFolder folder;
  private final int seeds;
  private final StringBuilder table = new StringBuilder();

  private GapRuns(GapFolder folder, int seeds) {
    this.folder = folder;
    this.seeds = seeds;
  }

  /** Runs what is missing, prints a line for each operation, and writes the table. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("benchmarks/gaps DIR FILE [SEEDS] [SECONDS]; maybe: benchmarks/gaps /tmp/gaps docs/gap-figures.md 3 60");
      System.exit(2);
    }
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 60;
    GapRuns runs = new GapRuns(GapFolder.at(Path.of(args[0])), seeds);
    Files.writeString(Path.of(args[1]), runs.page(seconds), StandardCharsets.UTF_8);
  }

  private String page(int seconds) throws IOException {
    table.append(
        String.format(
            Locale.ROOT,
            """
            # Figures of gaps
            Written by `benchmarks/gaps` (see [its page](../benchmarks/README.md)), not by hand: %d %s, 2 threads, %s. Weight planned, the bound that no plan
            exceeds, gap = (bound - plan) / bound; of the seeds the median plan with its bound, and the worst gap. By the clock: they differ from machine to machine.

            | operation | seconds of solving | people | planned | bound | gap, median | gap, worst |
            | --- | --- | --- | --- | --- | --- | --- |
            """,
            seeds, seeds == 1 ? "seed" : "seeds", Machine.text()));
    Operation example = ExampleOperation.facts();
    for (int each : EXAMPLE_SECONDS) {
      measure(ExampleOperation.NAME, example, each);
    }
    List<GapFolder.Gap> medians = new ArrayList<>();
    for (GeneratedOperation generated : TwentyOperations.list()) {
      medians.add(measure(generated.name(), TwentyOperations.load(generated, folder.operations()), seconds));
    }
    double[] gaps = medians.stream().mapToDouble(GapFolder.Gap::percent).sorted().toArray();
    table.append(String.format(Locale.ROOT, "\nOf the twenty: median %.1f %%, worst %.1f %%.\n", (gaps[9] + gaps[10]) / 2, gaps[19]));
    return table.toString();
  }

  private GapFolder.Gap measure(String name, Operation operation, int seconds) throws IOException {
    List<GapFolder.Gap> gaps = new ArrayList<>();
    for (int seed : IntStream.rangeClosed(1, seeds).toArray()) {
      gaps.add(folder.measure(new GapFolder.Run(name, operation, seconds, seed)));
    }
    gaps.sort(Comparator.comparingDouble(GapFolder.Gap::percent));
    GapFolder.Gap median = gaps.get(gaps.size() / 2);
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.1f %% | %.1f %% |\n",
            name, seconds, median.people(), median.planned(), median.bound(), median.percent(), gaps.getLast().percent());
    System.out.print(row);
    table.append(row);
    return median;
  }
}

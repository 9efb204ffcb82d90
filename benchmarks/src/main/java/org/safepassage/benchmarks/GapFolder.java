package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/** How far plans stayed below their bound, by the clock: a file for each run, and what is there already is not run again, so that whoever is interrupted goes on. */
record GapFolder(Path dir) {
  /** One run: on what, for how long, from which seed. */
  record Run(String name, Operation operation, int seconds, long seed) {
    String file() {
      return name + "-" + seconds + "s-seed" + seed + ".txt";
    }
  }

  /** What came of a run; {@code planned} and {@code bound} by weight. */
  record Gap(long people, long planned, long bound) {
    double percent() {
      return 100.0 * (bound - planned) / Math.max(1, bound);
    }

    static Gap parse(String line) {
      long[] numbers = Arrays.stream(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
      return new Gap(numbers[0], numbers[1], numbers[2]);
    }

    String line() {
      return people + " " + planned + " " + bound + "\n";
    }
  }

  /** @param dir made if it is not there */
  static GapFolder at(Path dir) throws IOException {
    return new GapFolder(Files.createDirectories(dir));
  }

  /** Where the generated operations are. */
  Path operations() {
    return dir.resolve("operations");
  }

  /** What came of a run, which is made if there is nothing of it. */
  Gap measure(Run run) throws IOException {
    Path file = dir.resolve(run.file());
    if (!Files.exists(file)) {
      Path beside = Files.writeString(dir.resolve(run.file() + ".part"), plan(run).line());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Gap.parse(Files.readString(file));
  }

  private static Gap plan(Run run) {
    Situation situation = Situations.asOf(run.operation, run.operation.defaultAsOf(), List.of());
    PlanNumbers numbers = OnePlanning.byClock(situation, run.seed, Allowance.ofSeconds(run.seconds)).plan().numbers();
    return new Gap(numbers.peopleListed(), numbers.weightPlanned(), numbers.weightBound());
  }
}

package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.HouseholdPlacer;
import org.safepassage.plan.placement.LockRefusals;
import org.safepassage.plan.placement.PlacementAnswer;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.solve.assignment.Stage;

/**
 * Measures placements of a thousand people at twelve hosts, then again with three households locked elsewhere. Arguments: how many
 * seeds, and a file for the table if it is to be written.
 */
public final class PlacementRuns {
  private static final int LOCKED = 3;

  private static final String TITLE =
      """
      # Figures of placements
      Written by `benchmarks/placement` (see [its page](../benchmarks/README.md)), not by hand. A thousand people at twelve hosts with three kinds of places, each 75 to 90 % of what
      they need. Seconds on the wall, and in brackets of the processor: they differ where others use the machine. For each aim its value / its bound and how sure it is:
      in time, placed, floors, worth; with locks these come first.

      | seed | all aims, s (CPU) | value / bound, by aim | again with locks, s (CPU) | value / bound, by aim |
      | --- | --- | --- | --- | --- |
      """;

  private PlacementRuns() {}

  /** Prints a line for each seed, and the table to the file if one is named. */
  public static void main(String[] args) throws IOException {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    StringBuilder table = new StringBuilder(TITLE);
    // The first solve of a process loads the solvers and warms the machine up; it is not measured.
    new HouseholdPlacer(FullCamp.of(0)).place(PlacementQuestion.ofRoster(FullCamp.of(0)));
    for (int seed = 1; seed <= seeds; seed++) {
      String line = measure(seed);
      table.append(line);
      System.out.print(line);
    }
    if (args.length > 1) {
      Files.writeString(Path.of(args[1]), table.toString(), StandardCharsets.UTF_8);
    }
  }

  private static String measure(int seed) {
    Situation situation = FullCamp.of(seed);
    HouseholdPlacer placer = new HouseholdPlacer(situation);
    PlacementQuestion question = PlacementQuestion.ofRoster(situation);
    Clock cold = new Clock();
    PlacementAnswer answer = placer.place(question);
    String first = cold.read();
    PlacementQuestion locked = question.deciding(locks(situation, question));
    Clock warm = new Clock();
    PlacementAnswer again = placer.again(locked, answer);
    String second = warm.read();
    return String.format(Locale.ROOT, "| %d | %s | %s | %s | %s |\n", seed, first, words(answer), second, words(again));
  }

  /** The first households that can be locked at another host than theirs. */
  private static List<HostDecision> locks(Situation situation, PlacementQuestion question) {
    List<HostDecision> locks = new ArrayList<>();
    List<Household> households = situation.operation().households();
    for (int h = 0; h < households.size() && locks.size() < LOCKED; h += 7) {
      HostId host = situation.operation().hosts().get(h % situation.operation().hosts().size()).id();
      locks.add(new HostDecision(households.get(h).id(), host, HostDecision.Act.LOCK));
      if (!LockRefusals.list(situation, question.deciding(locks)).isEmpty()) {
        locks.removeLast();
      }
    }
    return locks;
  }

  private static String words(PlacementAnswer answer) {
    if (!answer.proof().listFaults().isEmpty()) {
      throw new IllegalStateException("the certificate does not hold: " + answer.proof().listFaults());
    }
    List<String> stages = new ArrayList<>();
    for (Stage stage : answer.proof().answer().stages()) {
      stages.add(stage.value() + "/" + stage.bound() + " " + stage.standing().name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", stages);
  }

  /** Time on the wall, and of the processor in this thread: they differ where others use the machine. */
  private static final class Clock {
    private final long wall = System.nanoTime();
    private final long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    String read() {
      long used = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      return String.format(Locale.ROOT, "%.1f (%.1f)", (System.nanoTime() - wall) / 1e9, used / 1e9);
    }
  }
}

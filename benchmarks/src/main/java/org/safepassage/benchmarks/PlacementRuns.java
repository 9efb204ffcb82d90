package org.safepassage.benchmarks;

import java.util.List;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.HouseholdPlacer;
import org.safepassage.plan.placement.PlacementAnswer;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.solve.assignment.Stage;

/** Measures placements of a thousand people at twelve hosts. */
public final class PlacementRuns {
  private PlacementRuns() {}

  public static void main(String[] args) {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    for (int seed = 1; seed <= seeds; seed++) {
      Situation situation = FullCamp.of(seed);
      long start = System.nanoTime();
      PlacementAnswer answer = new HouseholdPlacer(situation).place(PlacementQuestion.ofRoster(situation));
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(java.util.Locale.ROOT, "seed %d: %.2f s, %d households%n", seed, seconds, situation.operation().households().size());
      for (Stage stage : answer.proof().answer().stages()) {
        System.out.printf("   %-50s %5d of %5d %s%n", stage.objective(), stage.value(), stage.bound(), stage.standing());
      }
      System.out.println("   faults " + answer.proof().listFaults());
    }
  }
}

package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.folder.planjson.PlanReading;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.movement.bound.MovementBound;
import org.safepassage.plan.movement.bound.RidePrices;

/**
 * Where the gap of large operations is lost: at the bound's prices every person left out, every trip and all time has a worth, and what the plan gets less of it than
 * the bound counts on adds up to the gap. Reads the operations and plans that {@link ScaleRuns} has left in its folder.
 */
public final class ScaleLosses {
  private static final List<Integer> PEOPLE = List.of(10_000, 100_000);

  private ScaleLosses() {}

  /** Prints a line for each, and writes the page. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("benchmarks/losses DIR FILE; maybe: benchmarks/losses /tmp/scale docs/scale-losses.md, after benchmarks/scale /tmp/scale");
      System.exit(2);
    }
    Map<String, TripLosses.Losses> all = new LinkedHashMap<>();
    for (int people : PEOPLE) {
      GeneratedOperation generated = new GeneratedOperation(people, 1);
      TripLosses.Losses losses = losses(Path.of(args[0]), generated);
      System.out.println(generated.name() + ": " + losses);
      all.put(generated.name(), losses);
    }
    Files.writeString(Path.of(args[1]), page(all), StandardCharsets.UTF_8);
  }

  private static TripLosses.Losses losses(Path dir, GeneratedOperation generated) throws IOException {
    Operation operation = TwentyOperations.load(generated, dir);
    String planned = generated.name() + "-plan";
    Plan plan =
        switch (PlanJson.read(dir.resolve(planned).resolve("plan.json"))) {
          case PlanReading.Read read -> read.plan();
          case PlanReading.Refused refused -> throw new IOException(planned + " cannot be read; maybe run benchmarks/scale first. " + refused.problems());
        };
    Situation situation = Situations.asOf(operation, plan.request().asOf(), List.of());
    try (MovementBound bound = MovementBound.withoutWalks(situation)) {
      bound.tighten(1, 0, () -> false);
      RidePrices prices = bound.findRidePrices().orElseThrow();
      return new TripLosses(situation, plan, prices).losses(bound.weight());
    }
  }

  private static String page(Map<String, TripLosses.Losses> all) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Where the gap of large operations is lost
        Written by `benchmarks/losses` (see [its page](../benchmarks/README.md)), not by hand, from the plans that `benchmarks/scale` made with seed 1. At the bound's prices every person, trip and hour
        has a worth, and what the plan gets less than the bound counts on adds up to the gap. In percent of the bound.

        """);
    List<String> names = new ArrayList<>(all.keySet());
    page.append("| | ").append(String.join(" | ", names)).append(" |\n| --- |").append(" --- |".repeat(names.size())).append('\n');
    row(page, "gap", all, TripLosses.Losses::gap);
    row(page, "first trips: they end later, or bring nearer people, than the bound has it for each person by itself", all, TripLosses.Losses::firstTrips);
    row(page, "later trips: likewise, with empty seats, stops and ways round", all, TripLosses.Losses::laterTrips);
    row(page, "time of vehicles after their last trip", all, TripLosses.Losses::unusedTime);
    row(page, "people left out at one place whom the bound brings out", all, TripLosses.Losses::leftOut);
    row(page, "the same, of households or companions at several places, who get out together or not at all", all, TripLosses.Losses::leftOutApart);
    row(page, "the rest: desks, room at the fence, later gates, rounding", all, TripLosses.Losses::rest);
    page.append(
        """

        Nobody knows how much of the trips' part is the bound's own looseness: it lets each person's seat end as early as that person could, full and by the shortest way, where a real vehicle waits for
        the last who is ready, stops for others, and ends where it does.
        """);
    return page.toString();
  }

  private interface Figure {
    double of(TripLosses.Losses losses);
  }

  private static void row(StringBuilder page, String what, Map<String, TripLosses.Losses> all, Figure figure) {
    page.append("| ").append(what).append(" |");
    all.values().forEach(each -> page.append(String.format(Locale.ROOT, " %.1f %% |", 100 * figure.of(each) / each.bound())));
    page.append('\n');
  }
}

package org.safepassage.benchmarks.bep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.safepassage.benchmarks.Machine;
import org.safepassage.benchmarks.published.DotPicture;
import org.safepassage.benchmarks.published.MeasuredRow;
import org.safepassage.benchmarks.published.MeasuredRows;

/** The page of figures: what is published beside what came of it, in both readings. */
final class BepPage {
  private record Measured(String name, BepProblem problem, MeasuredRow row, BepPublished.Values published) {
    int longest(Reading reading) {
      return (int) row.number(reading + ".longest");
    }

    int flow(Reading reading) {
      return (int) row.number(reading + ".flow");
    }

    /** No route plan is shorter than this: what is certified, or else the plain bound. */
    int bound(Reading reading) {
      return row.is("certified") ? Math.max((int) row.number("bound"), 0) : flow(reading);
    }

    boolean isProven(Reading reading) {
      return longest(reading) <= Math.max(bound(reading), flow(reading));
    }

    boolean isPublished(Reading reading) {
      return published.of(reading) > 0;
    }

    /** What is published cannot be: it lies below a certified bound. */
    boolean isPublishedBelowBound(Reading reading) {
      return isPublished(reading) && published.of(reading) < bound(reading);
    }

    boolean isBetter(Reading reading) {
      return isPublished(reading) && longest(reading) < published.of(reading);
    }

    boolean isWorse(Reading reading) {
      return isPublished(reading) && longest(reading) > published.of(reading) && !isPublishedBelowBound(reading);
    }

    double ratio(Reading reading) {
      return isPublished(reading) ? (double) longest(reading) / published.of(reading) : Double.NaN;
    }
  }

  private final int seeds;
  private final List<Measured> all = new ArrayList<>();

  /** @param seeds of which each row has the worst figures */
  BepPage(int seeds) {
    this.seeds = seeds;
  }

  void add(String name, BepProblem problem, MeasuredRow row, BepPublished.Values published) {
    all.add(new Measured(name, problem, row, published));
  }

  private long count(Predicate<Measured> is) {
    return all.stream().filter(is).count();
  }

  String text(String picture) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Figures on published instances: BEP
            Written by `benchmarks/bep` (see [its page](../benchmarks/README.md)), not by hand. %s, %s.
            The Bus Evacuation Problem (random instances after Goerigk, Grün and Heßler 2013): full buses go between pick-ups and shelters, and the longest route is to be as short as possible.

            """,
            MeasuredRows.seedsText(seeds), Machine.text()));
    page.append("| | against CPLEX, 900 s (").append(Reading.IDLE_ALLOWED.rule()).append(") | against GRASP, best of 36 runs (").append(Reading.EVERY_BUS_USED.rule()).append(") |\n");
    page.append("| --- | --- | --- |\n");
    summary(page);
    page.append("\n![").append(title()).append("](").append(picture).append(")\n\n").append(losses()).append(impossible()).append(notes());
    page.append("\n| instance | trips | CPLEX | ours, idle allowed | ours / CPLEX | GRASP | ours, all used | ours / GRASP | flow bound | our bound | proven optimal | seconds |\n");
    page.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    all.forEach(each -> page.append(line(each)));
    return page.toString();
  }

  private void summary(StringBuilder page) {
    row(page, "instances with a published value", reading -> count(each -> each.isPublished(reading)));
    row(page, "verified by the papers' rules alone", reading -> count(each -> each.row.is(reading + ".verified")));
    row(page, "better than published", reading -> count(each -> each.isBetter(reading)));
    row(page, "of the published without proof (" + count(each -> !each.published.isProven()) + "): better", reading -> count(each -> each.isBetter(reading) && !each.published.isProven()));
    row(page, "equal", reading -> count(each -> each.isPublished(reading) && each.longest(reading) == each.published.of(reading)));
    row(page, "worse", reading -> count(each -> each.isWorse(reading)));
    row(page, "published value impossible (below a certified bound)", reading -> count(each -> each.isPublishedBelowBound(reading)));
    row(page, "proven optimal", reading -> count(each -> each.isProven(reading)));
    row(page, "bound above the plain flow bound, or equal to the plan", reading -> count(each -> each.bound(reading) > each.flow(reading) || each.bound(reading) >= each.longest(reading)));
  }

  private interface Figure {
    long of(Reading reading);
  }

  private static void row(StringBuilder page, String what, Figure figure) {
    page.append("| ").append(what).append(" | ").append(figure.of(Reading.IDLE_ALLOWED)).append(" | ").append(figure.of(Reading.EVERY_BUS_USED)).append(" |\n");
  }

  private String losses() {
    List<String> lost = new ArrayList<>();
    for (Reading reading : Reading.values()) {
      all.stream()
          .filter(each -> each.isWorse(reading))
          .forEach(each -> lost.add(each.name + " (" + reading.rule() + ": " + each.longest(reading) + ", published " + each.published.of(reading) + ")"));
    }
    return "Where we lose: " + (lost.isEmpty() ? "nowhere" : String.join("; ", lost)) + ".\n";
  }

  private String impossible() {
    List<String> known = new ArrayList<>();
    for (Reading reading : Reading.values()) {
      all.stream()
          .filter(each -> each.isPublishedBelowBound(reading))
          .forEach(each -> known.add(each.name + " (published " + each.published.of(reading) + ", certified bound " + each.bound(reading) + ", ours " + each.longest(reading) + ")"));
    }
    return "Published values that cannot be: " + (known.isEmpty() ? "none" : String.join("; ", known)) + ".\n";
  }

  private String notes() {
    return String.format(
        Locale.ROOT,
        """

        Every plan is the ordinary planner's, read back into the papers' terms; at most %.2f s for one. It knows no rule that every bus must be used: in %d plans a bus stays idle, and for the
        second reading each such bus takes over one trip of another's route, the one by which the longest route stays shortest. The bound is that of the papers' problem with idle buses
        allowed, with a certificate that a checker without a solver has verified; it holds in both readings. The plain flow bound is the cheapest flow of all first, loaded and back ways,
        divided by the buses and rounded up. No file of published routes is there, so the verifier cannot be held against them.
        """,
        all.stream().mapToDouble(each -> each.row.number("seconds")).max().orElse(0), count(each -> each.row.is("moved")));
  }

  private static String line(Measured each) {
    String proven = each.isProven(Reading.IDLE_ALLOWED) ? each.isProven(Reading.EVERY_BUS_USED) ? "both" : "idle allowed" : each.isProven(Reading.EVERY_BUS_USED) ? "all used" : "no";
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %d | %s | %s | %d | %s | %d | %d | %s | %.2f |\n",
        each.name, each.problem.trips(), published(each, Reading.IDLE_ALLOWED), each.longest(Reading.IDLE_ALLOWED), ratio(each, Reading.IDLE_ALLOWED),
        published(each, Reading.EVERY_BUS_USED), each.longest(Reading.EVERY_BUS_USED), ratio(each, Reading.EVERY_BUS_USED), each.flow(Reading.IDLE_ALLOWED),
        each.bound(Reading.IDLE_ALLOWED), proven, each.row.number("seconds"));
  }

  private static String published(Measured each, Reading reading) {
    String mark = reading == Reading.IDLE_ALLOWED && each.published.isProven() ? " =" : "";
    return each.isPublished(reading) ? each.published.of(reading) + mark : "none";
  }

  private static String ratio(Measured each, Reading reading) {
    return each.isPublished(reading) ? String.format(Locale.ROOT, "%.3f", each.ratio(reading)) : "-";
  }

  private static String title() {
    return "BEP: longest route, as a share of the published";
  }

  DotPicture picture() {
    return new DotPicture(
        title(),
        "instance",
        "longest route / published",
        all.stream().map(Measured::name).toList(),
        List.of(
            new DotPicture.Series("ours / CPLEX, idle allowed", DotPicture.Mark.FILLED, values(each -> each.ratio(Reading.IDLE_ALLOWED))),
            new DotPicture.Series("ours / GRASP, every bus used", DotPicture.Mark.OPEN, values(each -> each.ratio(Reading.EVERY_BUS_USED))),
            new DotPicture.Series(
                "certified bound / CPLEX",
                DotPicture.Mark.CROSS,
                values(each -> each.isPublished(Reading.IDLE_ALLOWED) ? (double) each.bound(Reading.IDLE_ALLOWED) / each.published.of(Reading.IDLE_ALLOWED) : Double.NaN))),
        0.5,
        1.25);
  }

  private List<Double> values(ToDoubleFunction<Measured> of) {
    return all.stream().mapToDouble(of).boxed().toList();
  }
}

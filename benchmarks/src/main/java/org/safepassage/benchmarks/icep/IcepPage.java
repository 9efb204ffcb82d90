package org.safepassage.benchmarks.icep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.safepassage.benchmarks.Machine;
import org.safepassage.benchmarks.published.DotPicture;
import org.safepassage.benchmarks.published.MeasuredRow;
import org.safepassage.benchmarks.published.MeasuredRows;

/** The page of figures: what is published beside what came of it, by distinct problem. */
final class IcepPage {
  /** A plan counts as the optimum if no plan finishes sooner by more than this. */
  private static final double OPTIMAL_MINUTES = 0.01;

  private record Measured(String folder, MeasuredRow row, double published) {}

  private record Distinct(IcepProblem problem, List<Measured> folders) {
    /** The shortest published; NaN if there is none. */
    double published() {
      return folders.stream().mapToDouble(Measured::published).filter(each -> !Double.isNaN(each)).min().orElse(Double.NaN);
    }

    double most(String key) {
      return folders.stream().mapToDouble(each -> each.row.number(key)).max().orElseThrow();
    }

    double bound() {
      return folders.stream().filter(each -> each.row.is("certified")).mapToDouble(each -> each.row.number("bound")).max().orElse(0);
    }

    boolean isProven() {
      return most("finish") - bound() <= OPTIMAL_MINUTES;
    }

    boolean isVerified() {
      return folders.stream().allMatch(each -> each.row.is("verified"));
    }

    boolean isBetter() {
      return most("finish") < published() - OPTIMAL_MINUTES;
    }

    boolean isWorse() {
      return most("finish") > published() + OPTIMAL_MINUTES;
    }
  }

  private final int seeds;
  private final Map<IcepProblem, Distinct> distinct = new LinkedHashMap<>();

  /** @param seeds of which each row has the worst figures */
  IcepPage(int seeds) {
    this.seeds = seeds;
  }

  void add(String folder, IcepProblem problem, MeasuredRow row, double published) {
    distinct.computeIfAbsent(problem, each -> new Distinct(each, new ArrayList<>())).folders.add(new Measured(folder, row, published));
  }

  String text(String picture) {
    StringBuilder page = new StringBuilder();
    page.append(headline());
    page.append("![").append(title()).append("](").append(picture).append(")\n\n");
    page.append("| problem | folders | persons | published, min | ours, min | ours / published | bound / ours | proven optimal | seconds, worst |\n");
    page.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    distinct.values().forEach(each -> page.append(line(each)));
    page.append(losses());
    page.append(sameFolders());
    return page.toString();
  }

  private String headline() {
    List<Distinct> all = List.copyOf(distinct.values());
    int folders = all.stream().mapToInt(each -> each.folders.size()).sum();
    long verified = all.stream().flatMap(each -> each.folders.stream()).filter(each -> each.row.is("verified")).count();
    return String.format(
        Locale.ROOT,
        """
        # Figures on published instances: ICEP
        Written by `benchmarks/icep` (see [its page](../benchmarks/README.md)), not by hand. %s, %s.
        The Isolated Community Evacuation Problem (Krutein and Goodchild 2022): vessels take persons off an island, and the last loaded leg is to end as early as possible.

        **Better than the published plan on %d of %d distinct problems, equal on %d, worse on %d; without a published plan %d. Proven optimal on %d of %d.**
        Ours takes %.1f %% of the published time in the median. %d folders hold these problems, and the plans of %d of them hold all rules of the paper by a
        [verifier](../benchmarks/src/main/java/org/safepassage/benchmarks/icep/IcepVerifier.java) that knows nothing else; at most %.2f s for a plan.

        Every plan is the ordinary planner's, read back into the paper's terms; only at which of its location's docks a person boards is said to it beforehand, as the solver of the paper's problem
        has it. The bound is that of the paper's problem itself, with a certificate that a checker without a solver has
        verified; a plan counts as proven optimal if it ends at most %.2f minutes after its bound. What is published is each plan's time only: no file of its routes is there, so the
        verifier cannot be held against them; and the published search stopped at a gap of 10 %%.

        """,
        MeasuredRows.seedsText(seeds), Machine.text(), count(Distinct::isBetter), all.size(),
        count(each -> !each.isBetter() && !each.isWorse() && !Double.isNaN(each.published())), count(Distinct::isWorse),
        count(each -> Double.isNaN(each.published())), count(Distinct::isProven), all.size(), 100 * medianRatio(), folders, verified,
        all.stream().mapToDouble(each -> each.most("seconds")).max().orElse(0), OPTIMAL_MINUTES);
  }

  private long count(Predicate<Distinct> is) {
    return distinct.values().stream().filter(is).count();
  }

  private double medianRatio() {
    double[] ratios = distinct.values().stream().mapToDouble(IcepPage::ratio).filter(each -> !Double.isNaN(each)).sorted().toArray();
    return ratios.length == 0 ? Double.NaN : ratios[ratios.length / 2];
  }

  private static double ratio(Distinct each) {
    return each.most("finish") / each.published();
  }

  private String line(Distinct each) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %.2f | %s | %.4f | %s | %.2f |\n",
        name(each), each.folders.size(), each.problem.persons(), Double.isNaN(each.published()) ? "none" : String.format(Locale.ROOT, "%.2f", each.published()),
        each.most("finish"), Double.isNaN(ratio(each)) ? "-" : String.format(Locale.ROOT, "%.3f", ratio(each)), each.bound() / each.most("finish"),
        each.isProven() ? "yes" : "no", each.most("seconds"));
  }

  /** What tells the problem's folders from others: numbered in the order in which they were met. */
  private String name(Distinct each) {
    return Integer.toString(List.copyOf(distinct.values()).indexOf(each) + 1);
  }

  private String losses() {
    StringBuilder lines = new StringBuilder("\nWhere we lose: ");
    List<String> lost = distinct.values().stream().filter(each -> each.isWorse() || !each.isProven() || !each.isVerified()).map(this::loss).toList();
    return lines.append(lost.isEmpty() ? "nowhere" : String.join("; ", lost)).append(".\n").toString();
  }

  private String loss(Distinct each) {
    List<String> what = new ArrayList<>();
    if (each.isWorse()) {
      what.add("worse than published");
    }
    if (!each.isProven()) {
      what.add(String.format(Locale.ROOT, "not proven, %.2f minutes above the bound", each.most("finish") - each.bound()));
    }
    if (!each.isVerified()) {
      what.add("a plan breaks a rule");
    }
    return "problem " + name(each) + " (" + String.join(", ", what) + ")";
  }

  private String sameFolders() {
    StringBuilder lines = new StringBuilder("\n## Folders with the same problem\nTheir vessels, docks, distances and persons are alike; what else differs in them belongs to other problems.\n\n");
    for (Distinct each : distinct.values()) {
      lines.append("- ").append(name(each)).append(": ").append(String.join(", ", each.folders.stream().map(folder -> "`" + folder.folder + "`").toList())).append('\n');
    }
    return lines.toString();
  }

  private static String title() {
    return "ICEP: time until the last arrival, as a share of the published";
  }

  DotPicture picture() {
    return new DotPicture(
        title(),
        "distinct problem (number in the table)",
        "time / published time",
        distinct.values().stream().map(this::name).toList(),
        List.of(
            new DotPicture.Series("published plan", DotPicture.Mark.CROSS, values(each -> Double.isNaN(each.published()) ? Double.NaN : 1)),
            new DotPicture.Series("our plan", DotPicture.Mark.FILLED, values(IcepPage::ratio)),
            new DotPicture.Series("proven bound", DotPicture.Mark.OPEN, values(each -> each.bound() / each.published()))),
        0.8,
        1.05);
  }

  private List<Double> values(ToDoubleFunction<Distinct> of) {
    return distinct.values().stream().mapToDouble(of).boxed().toList();
  }
}

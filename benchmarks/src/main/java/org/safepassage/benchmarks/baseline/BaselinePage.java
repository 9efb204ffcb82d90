package org.safepassage.benchmarks.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The page of figures, from the rows of finished operations. */
final class BaselinePage {
  /** The column of each baseline, by its key in a row. */
  private static final Map<String, String> BASELINES = new LinkedHashMap<>();

  static {
    BASELINES.put("full", "CP-SAT, unrestricted");
    BASELINES.put("full-hinted", "CP-SAT, unrestricted, hinted");
    BASELINES.put("pool", "CP-SAT, pool");
    BASELINES.put("pool-hinted", "CP-SAT, pool, hinted");
    BASELINES.put("pool-highs", "HiGHS, pool");
    BASELINES.put("pool-scip", "SCIP, pool");
    BASELINES.put("jsprit", "jsprit, then desks");
  }

  private BaselinePage() {}

  static String text(Map<String, Map<String, String>> rows, List<String> names, double seconds, double baselineSeconds) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Figures of the search against general solvers
            Written by `benchmarks/baselines` (see [its page](../benchmarks/README.md)), not by hand. Ours: %.0f s, two threads, then finished and checked; of several seeds
            (all of them below) the plan that brings out the least.
            Each baseline: %.0f s of solving, two workers, seed 1; building the model and the pool is not counted against it.
            Cells are weight (people) and, in percent, how much of ours that is; **bold** where a baseline has more than ours; = where it proves its own model solved to the end.
            "None": it found no plan in its time. A dash: not run.

            """,
            seconds,
            baselineSeconds));
    page.append("Run: ").append(rows.size()).append(" of ").append(names.size()).append(" operations. ");
    page.append("Not run: ").append(names.stream().filter(name -> !rows.containsKey(name)).toList()).append(".\n\n");
    page.append("| operation | ours | our bound | ").append(String.join(" | ", BASELINES.values())).append(" |\n");
    page.append("| --- | --- | --- |").append(" --- |".repeat(BASELINES.size())).append('\n');
    rows.values().forEach(row -> page.append(line(row)));
    page.append(summary(rows));
    page.append(notes(rows));
    return page.toString();
  }

  private static String line(Map<String, String> row) {
    StringBuilder line = new StringBuilder("| ").append(row.get("name")).append(" | ");
    line.append(number(row, "ours", 0)).append(" (").append(number(row, "ours", 1)).append(") | ").append(number(row, "ours", 2)).append(" |");
    BASELINES.keySet().forEach(key -> line.append(' ').append(cell(row, key)).append(" |"));
    return line.append('\n').toString();
  }

  private static long number(Map<String, String> row, String key, int at) {
    return Long.parseLong(Objects.requireNonNull(row.get(key)).split(" ")[at]);
  }

  private static String cell(Map<String, String> row, String key) {
    if (!row.containsKey(key)) {
      return "-";
    }
    long weight = number(row, key, 0);
    if (weight < 0) {
      return "none";
    }
    long ours = number(row, "ours", 0);
    String isEnd = Objects.requireNonNull(row.get(key)).contains(" OPTIMAL ") ? " =" : "";
    String text = String.format(Locale.ROOT, "%d (%d)%s %.1f %%", weight, number(row, key, 1), isEnd, 100.0 * weight / Math.max(1, ours));
    return weight > ours ? "**" + text + "**" : text;
  }

  private static String summary(Map<String, Map<String, String>> rows) {
    StringBuilder lines = new StringBuilder("\n| baseline | ours ahead | equal | ours behind | found no plan |\n| --- | --- | --- | --- | --- |\n");
    BASELINES.forEach((key, title) -> {
      int[] counts = new int[4];
      for (Map<String, String> row : rows.values()) {
        if (row.containsKey(key)) {
          long weight = number(row, key, 0);
          counts[weight < 0 ? 3 : Long.signum(weight - number(row, "ours", 0)) + 1]++;
        }
      }
      lines.append(String.format(Locale.ROOT, "| %s | %d | %d | %d | %d |\n", title, counts[0], counts[1], counts[2], counts[3]));
    });
    return lines.toString();
  }

  private static String notes(Map<String, Map<String, String>> rows) {
    StringBuilder notes = new StringBuilder("\nOf each run: machine and load before it; whether our plan, held in the unrestricted model, is feasible there at equal weight;\n");
    notes.append("variables of the unrestricted model and which next pick-ups it has (all, or so many nearest); columns and variables of the pool;\n");
    notes.append("weight (people) that jsprit's vehicles bring to a gate, before the desks and without those who need no ride.\n\n");
    for (Map<String, String> row : rows.values()) {
      String held = row.getOrDefault("held", "-");
      boolean isHeld = held.endsWith(" " + number(row, "ours", 0));
      notes.append(
          String.format(
              Locale.ROOT,
              "- %s: %s, load %s; held: %s; %s; pool %s; jsprit brings %s. Ours took %s s%s.\n",
              row.get("name"), row.get("machine"), row.get("load"), isHeld ? "yes" : "NO (" + held + ")", row.getOrDefault("full-size", "-"),
              row.getOrDefault("pool-size", "-"), brought(row), Objects.requireNonNull(row.get("ours")).split(" ")[4], seeds(row)));
    }
    notes.append("\nThe unrestricted model leaves out, which lets it move more people than a plan can: ").append(String.join("; ", FullModel.LEFT_OUT)).append(".\n");
    notes.append(
        """
        The pool leaves out as well: everything at fences but desks; what comes behind a first gate, but for guarantees and camps; caps; the longest time from first to last passage. So a
        baseline ahead of ours need not be a plan; ours always is one, judged by all rules.

        What makes the baselines weaker: who boards away from where they are does so at one of the 12 nearest places in reach on foot, or 4 by own car; at most 8 trips a vehicle; a trip comes to
        a place once (more of each of these where a plan of ours that is fixed or hinted has more); where a model would have more than 300,000 ways from one pick-up to the next, only the nearest
        follow each (the line of the run says so); CP-SAT's parameters were chosen by trying some on generated-100-1, which is one of the set; the pool has only runs of seven short plans of ours and runs drawn from these.
        HiGHS, as it comes with OR-Tools 9.15, says nothing of the best it has when its time is up: "none" there means that it did not prove one the best. SCIP stands beside it for that.
        """);
    return notes.append(ofJsprit()).toString();
  }

  private static String ofJsprit() {
    return """

        jsprit is a library for vehicle routing. Here it brings shipments (who boards together) to gates, by its own search with its default settings: most weight first, then least driving.
        Who is there then passes its desks as soon as these, its windows, caps and guarantee allow, whole units in the order of arrival, those who came without a vehicle last.
        What it cannot hold: """
        + String.join("; ", JspritModel.LEFT_OUT)
        + """
        .
        Stronger: nobody waits too long at a gate, and never too many, whatever the limits (but nobody is there longer before the first passage than they stay unnoticed); nothing stands behind the first gate. Weaker: it does not choose whom to bring, when and to which gate by what
        the desks can take; who could walk or drive to the gate is never brought, and nobody walks to where a vehicle stops. So it may be ahead of ours without being a plan, as the others may.
        """;
  }

  private static String seeds(Map<String, String> row) {
    return row.containsKey("seeds") ? "; by seeds " + row.get("seeds") : "";
  }

  private static String brought(Map<String, String> row) {
    return row.containsKey("jsprit-brought") ? number(row, "jsprit-brought", 0) + " (" + number(row, "jsprit-brought", 1) + ")" : "-";
  }
}

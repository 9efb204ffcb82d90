package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The page of figures of scale, with a picture beside it: seconds of planning and memory by people, both axes logarithmic. */
final class ScalePage {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int EDGE = 60;

  private final List<ScaleRow> rows;

  ScalePage(List<ScaleRow> rows) {
    this.rows = List.copyOf(rows);
  }

  void write(Path page) throws IOException {
    String picture = page.getFileName().toString().replaceFirst("\\.md$", "") + ".svg";
    Files.writeString(page.resolveSibling(picture), picture(), StandardCharsets.UTF_8);
    Files.writeString(page, text(picture), StandardCharsets.UTF_8);
  }

  private String text(String picture) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            # Figures of scale
            Written by `benchmarks/scale` (see [its page](../benchmarks/README.md)), not by hand: whole commands by the clock, with reading, checking and writing, on %d processors with Java %s.
            Memory is the most that any of the commands had. Gap = (bound - plan) / bound; above 1,500 households the bound prices the vehicles' time and not their walks.

            | people | seed | places | vehicles | generate, s | plan, s | check, s | memory, MiB | planned | bound | gap |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """,
            Runtime.getRuntime().availableProcessors(), Runtime.version().feature()));
    for (ScaleRow row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %d | %d | %.1f | %.1f | %.1f | %.0f | %d | %d | %.1f %% |\n",
              row.people(), row.seed(), row.places(), row.vehicles(), row.generateSeconds(), row.planSeconds(), row.checkSeconds(), row.mebibytes(),
              row.planned(), row.bound(), row.gapPercent()));
    }
    return text.append("\n![Seconds and memory by people](").append(picture).append(")\n").toString();
  }

  private String picture() {
    StringBuilder svg = new StringBuilder();
    svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n", WIDTH, HEIGHT));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int power = 3; power <= 6; power++) {
      svg.append(word(x(Math.pow(10, power)), HEIGHT - EDGE / 2.0, String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))));
    }
    for (int power = 0; power <= 4; power++) {
      svg.append(word(EDGE / 2.0, y(Math.pow(10, power)), String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))));
    }
    svg.append(dots(ScaleRow::planSeconds, "#1f5fa8")).append(dots(ScaleRow::checkSeconds, "#3a8f3a")).append(dots(ScaleRow::mebibytes, "#b04a1f"));
    svg.append(word(WIDTH / 2.0, 18, "by people: seconds of plan (blue) and check (green), MiB of memory (brown)"));
    return svg.append("</svg>\n").toString();
  }

  private String dots(ToDoubleFunction<ScaleRow> measure, String colour) {
    StringBuilder dots = new StringBuilder();
    for (ScaleRow row : rows) {
      dots.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n", x(row.people()), y(Math.max(1, measure.applyAsDouble(row))), colour));
    }
    return dots.toString();
  }

  private static String word(double x, double y, String text) {
    return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n", x, y, text);
  }

  private static double x(double people) {
    return EDGE + (Math.log10(people) - 3) / 3 * (WIDTH - 2 * EDGE);
  }

  private static double y(double amount) {
    return HEIGHT - EDGE - Math.log10(amount) / 4 * (HEIGHT - 2 * EDGE);
  }
}

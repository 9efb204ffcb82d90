package org.safepassage.benchmarks.published;

import java.util.List;
import java.util.Locale;

/**
 * A picture of dots over instances in a row, as SVG: plain enough to be printed without colour.
 *
 * @param across what stands side by side, one name for each instance
 * @param low and {@code high}: the values at the lower and upper end
 */
public record DotPicture(String title, String xTitle, String yTitle, List<String> across, List<Series> series, double low, double high) {
  /** Dots of one kind; NaN where an instance has none. */
  public record Series(String name, Mark mark, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /** How a dot is drawn. */
  public enum Mark {
    FILLED,
    OPEN,
    CROSS
  }

  private static final int LEFT = 64;
  private static final int TOP = 70;
  private static final int WIDTH = 860;
  private static final int HEIGHT = 300;

  public DotPicture {
    across = List.copyOf(across);
    series = List.copyOf(series);
  }

  public String svg() {
    StringBuilder svg = new StringBuilder();
    int width = LEFT + WIDTH + 20;
    int height = TOP + HEIGHT + 120;
    svg.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n", width, height));
    svg.append(format("<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", escaped(title), width, height));
    svg.append(format("<text x=\"%d\" y=\"22\" font-size=\"16\">%s</text>\n", LEFT, escaped(title)));
    legend(svg);
    grid(svg);
    names(svg);
    series.forEach(each -> dots(svg, each));
    return svg.append("</svg>\n").toString();
  }

  private void legend(StringBuilder svg) {
    double x = LEFT + 6;
    for (Series each : series) {
      svg.append(mark(each.mark, x, 44));
      svg.append(format("<text x=\"%.0f\" y=\"48\">%s</text>\n", x + 10, escaped(each.name)));
      x += 30 + 6.6 * each.name.length();
    }
  }

  private void grid(StringBuilder svg) {
    for (int i = 0; i <= 5; i++) {
      double value = low + (high - low) * i / 5;
      svg.append(
          format(
              "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>\n",
              LEFT, y(value), LEFT + WIDTH, y(value), LEFT - 6, y(value) + 4, value));
    }
    double middle = TOP + HEIGHT / 2.0;
    svg.append(format("<text transform=\"translate(16 %.0f) rotate(-90)\" text-anchor=\"middle\">%s</text>\n", middle, escaped(yTitle)));
    svg.append(format("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", LEFT + WIDTH / 2.0, TOP + HEIGHT + 112, escaped(xTitle)));
  }

  private void names(StringBuilder svg) {
    int size = across.size() > 40 ? 7 : 11;
    for (int i = 0; i < across.size(); i++) {
      svg.append(
          format(
              "<text transform=\"translate(%.1f %d) rotate(-90)\" text-anchor=\"end\" font-size=\"%d\">%s</text>\n",
              x(i) + size / 3.0, TOP + HEIGHT + 10, size, escaped(across.get(i))));
    }
  }

  private void dots(StringBuilder svg, Series each) {
    for (int i = 0; i < each.values.size(); i++) {
      double value = each.values.get(i);
      if (!Double.isNaN(value)) {
        svg.append(mark(each.mark, x(i), y(Math.clamp(value, low, high))));
      }
    }
  }

  private static String mark(Mark mark, double x, double y) {
    return switch (mark) {
      case FILLED -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#0b5394\"/>\n", x, y);
      case OPEN -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"none\" stroke=\"black\"/>\n", x, y);
      case CROSS ->
          format("<path d=\"M%.1f %.1f l6 6 m0 -6 l-6 6\" stroke=\"#b45f06\" fill=\"none\"/>\n", x - 3, y - 3);
    };
  }

  private double x(int at) {
    return LEFT + WIDTH * (at + 0.5) / across.size();
  }

  private double y(double value) {
    return TOP + HEIGHT * (high - value) / (high - low);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.safepassage.benchmarks;

import java.util.Locale;

/** What was measured of one size and seed; the seconds are of whole commands, the memory is the most of any. */
record ScaleRow(
    int people, long seed, int places, int vehicles, double generateSeconds, double planSeconds, double checkSeconds, double mebibytes, long planned, long bound) {

  static ScaleRow parse(String line) {
    String[] words = line.strip().split(" ");
    return new ScaleRow(
        Integer.parseInt(words[0]),
        Long.parseLong(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]),
        Double.parseDouble(words[6]),
        Double.parseDouble(words[7]),
        Long.parseLong(words[8]),
        Long.parseLong(words[9]));
  }

  String line() {
    return String.format(
        Locale.ROOT, "%d %d %d %d %.1f %.1f %.1f %.0f %d %d", people, seed, places, vehicles, generateSeconds, planSeconds, checkSeconds, mebibytes, planned, bound);
  }

  double gapPercent() {
    return 100.0 * (bound - planned) / Math.max(1, bound);
  }
}

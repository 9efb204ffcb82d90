package org.safepassage.benchmarks;

/** What figures by the clock were taken on. */
public final class Machine {
  private Machine() {}

  public static String text() {
    return Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version().feature();
  }
}

package org.safepassage.benchmarks;

import java.util.function.DoubleSupplier;

/** Seconds by the clock in which something is to be done, from when this is made. */
public record Allowance(long beganNanos, double seconds) implements DoubleSupplier {
  public Allowance {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException(seconds + " seconds: more than 0");
    }
  }

  /** From now on. */
  public static Allowance ofSeconds(double seconds) {
    return new Allowance(System.nanoTime(), seconds);
  }

  /** The share that is over; more than 1 once it is. */
  @Override
  public double getAsDouble() {
    return secondsUsed() / seconds;
  }

  public double secondsUsed() {
    return (System.nanoTime() - beganNanos) / 1e9;
  }

  public boolean isOver() {
    return getAsDouble() >= 1;
  }
}

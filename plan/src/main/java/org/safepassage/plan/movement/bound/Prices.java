package org.safepassage.plan.movement.bound;

import java.util.Arrays;

/** One price for each coupling, laid out in one vector; all at least 0. The order is riders, then gate by gate. */
final class Prices {
  private final Relaxation relaxation;
  private final int quarters;
  final double[] values;

  Prices(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.quarters = relaxation.gates().isEmpty() ? 0 : relaxation.gates().getFirst().deskCap().length;
    this.values = new double[relaxation.riders().size() + relaxation.gates().size() * perGate() + camps()];
  }

  private Prices(Prices other) {
    this.relaxation = other.relaxation;
    this.quarters = other.quarters;
    this.values = Arrays.copyOf(other.values, other.values.length);
  }

  Prices copy() {
    return new Prices(this);
  }

  /** Desk quarters, one guarantee, one early gathering, and at most {@link #WINDOWS} windows. */
  private int perGate() {
    return quarters + 2 + WINDOWS;
  }

  static final int WINDOWS = 4;

  private int camps() {
    return relaxation.waysOut().stream().mapToInt(WayOut::camp).max().orElse(-1) + 1;
  }

  int quarters() {
    return quarters;
  }

  int rider(int rider) {
    return rider;
  }

  private int gate(int gate) {
    return relaxation.riders().size() + gate * perGate();
  }

  int desk(int gate, int quarter) {
    return gate(gate) + quarter;
  }

  int guarantee(int gate) {
    return gate(gate) + quarters;
  }

  int early(int gate) {
    return gate(gate) + quarters + 1;
  }

  int window(int gate, int window) {
    return gate(gate) + quarters + 2 + Math.min(window, WINDOWS - 1);
  }

  int camp(int camp) {
    return relaxation.riders().size() + relaxation.gates().size() * perGate() + camp;
  }

  long fixed(int index) {
    return FixedPoint.of(values[index]);
  }
}

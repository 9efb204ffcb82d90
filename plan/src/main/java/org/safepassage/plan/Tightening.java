package org.safepassage.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.safepassage.operation.CrossingId;
import org.safepassage.plan.movement.bound.BoundTrip;
import org.safepassage.plan.movement.bound.MovementBound;
import org.safepassage.plan.movement.bound.RidePrices;

/**
 * The bound beside the search: tightened in portions, on a thread of their own if there is one to spare. What is read of it is as of the last portion that was
 * {@linkplain #await waited for}.
 */
final class Tightening implements AutoCloseable {
  private final MovementBound bound;
  private final boolean hasThread;
  private final Portion portion = new Portion();
  private volatile boolean isExhausted;

  /** Whether it has become another since it was last looked at; at first nobody has looked yet. */
  private boolean hasChanged = true;

  private long weight;
  private Map<CrossingId, Double> deskTickWorths = Map.of();
  private Optional<List<BoundTrip>> trips = Optional.empty();
  private Optional<RidePrices> ridePrices = Optional.empty();

  /** @param hasThread whether there is a second thread */
  Tightening(MovementBound bound, boolean hasThread) {
    this.bound = bound;
    this.hasThread = hasThread;
    weight = bound.weight();
  }

  /** Begins a portion of so many steps; without a second thread it ends before this returns. The one before must have been waited for. */
  void begin(int steps, long knownWeight, BooleanSupplier stop) {
    if (hasThread) {
      portion.begin(() -> run(steps, knownWeight, stop));
    } else {
      run(steps, knownWeight, stop);
    }
  }

  private void run(int steps, long knownWeight, BooleanSupplier stop) {
    int done = bound.tighten(steps, knownWeight, stop);
    isExhausted = done < steps && !stop.getAsBoolean();
    if (done > 0) {
      hasChanged = true;
    }
  }

  /** Whether a portion goes on. */
  boolean isBusy() {
    return portion.isBusy();
  }

  /** Whether the last portion found nothing more to gain. */
  boolean isExhausted() {
    return isExhausted;
  }

  /** Waits for the end of the portion, and takes note of what it has come to. */
  void await() {
    portion.await();
    if (hasChanged) {
      hasChanged = false;
      look();
    }
  }

  private void look() {
    weight = bound.weight();
    deskTickWorths = bound.listDeskTickWorths();
    trips = Optional.of(bound.listTrips());
    ridePrices = bound.findRidePrices();
  }

  /** The weight of people out that no plan exceeds. */
  long weight() {
    return weight;
  }

  /** For each crossing what a tick of its desks is worth, in people. */
  Map<CrossingId, Double> deskTickWorths() {
    return deskTickWorths;
  }

  /** Of which trips of vehicles its best mixture is made, if that is another since it was last taken. */
  Optional<List<BoundTrip>> takeTrips() {
    Optional<List<BoundTrip>> taken = trips;
    trips = Optional.empty();
    return taken;
  }

  /** What rides are worth at its prices, in a large operation, if they are others than when they were last taken. */
  Optional<RidePrices> takeRidePrices() {
    Optional<RidePrices> taken = ridePrices;
    ridePrices = Optional.empty();
    return taken;
  }

  /** The bound itself; only while no portion goes on. */
  MovementBound bound() {
    if (isBusy()) {
      throw new IllegalStateException("a portion goes on");
    }
    return bound;
  }

  @Override
  public void close() {
    portion.awaitQuietly(); // Its native memory must not go while it is used.
    bound.close();
  }
}

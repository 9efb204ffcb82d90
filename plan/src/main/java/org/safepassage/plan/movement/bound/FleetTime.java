package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the time of one kind of vehicles costs at given prices. A trip that ends at a tick pays for all the time since the one before has ended; the first pays
 * for the time from when any vehicle of the kind can have brought anybody, and for its seats. So all trips of a vehicle pay for no more than all that time.
 *
 * <p>Of a trip with L seats taken each bears 1/L. A rider pays for its seats what they bear at least, whoever else is aboard: a trip takes no less than the
 * drive from a gate (the first from a base) by where the rider boards to a gate, and loading and unloading L; the least over all L.
 */
final class FleetTime {
  static final long IMPOSSIBLE = ExitCosts.IMPOSSIBLE;

  /** Dearer than anything; as a limit it leaves the price of time one that never falls, which is all that the bound asks of it. */
  private static final long DEAREST = 1L << 46;

  private final VehicleKind kind;
  private final Slots slots;
  private final long seatPrice;
  private final int seats;
  /** By tick from the slots' first: the price of all time before it that counts. */
  private final long[] until;
  /** [drive in ticks][slot], where asked for; below 0 = not yet. */
  private final long[][] later;
  private final int[] loads;

  FleetTime(VehicleKind kind, int index, Prices prices) {
    this.kind = kind;
    this.slots = prices.slots();
    this.seatPrice = Math.min(DEAREST, prices.fixed(prices.firstSeat(index)));
    this.seats = Math.max(1, kind.seats());
    this.until = new long[slots.end() - slots.start(0) + 1];
    for (int slot = 0; slot < slots.count(); slot++) {
      long price = prices.fixed(prices.vehicleTick(index, slot));
      for (int tick = slots.start(slot); tick <= slots.last(slot); tick++) {
        int i = tick - slots.start(0);
        until[i + 1] = Math.min(DEAREST, until[i] + (kind.firstFreeTick() <= tick && tick < kind.endTick() ? price : 0));
      }
    }
    this.later = new long[slots.end() + 1][];
    this.loads = loads(kind);
  }

  /** For each time that handling can take the most seats: shared among most, a trip of one length is cheapest. */
  private static int[] loads(VehicleKind kind) {
    int[] handling = kind.handlingTicks();
    return IntStream.rangeClosed(1, kind.seats()).filter(load -> load == kind.seats() || handling[load + 1] > handling[load]).toArray();
  }

  /** The price of all the time that counts before a tick. */
  private long until(int tick) {
    return until[Math.clamp(tick - (long) slots.start(0), 0, until.length - 1)];
  }

  /** The price of the time between two ticks. */
  long between(int fromTick, int untilTick) {
    return Math.max(0, until(untilTick) - until(fromTick));
  }

  /** What all seats of a first trip cost besides its time. */
  long firstSeats() {
    return seatPrice * seats;
  }

  /** What each of so many seats taken costs on a first trip that ends at a tick: they bear all seats. */
  long first(int freeTick, int load) {
    return (seatPrice * seats + until(freeTick)) / load;
  }

  /** As many as can be loaded in each time that loading takes, the fewest first; all seats at last. */
  int[] listLoads() {
    return loads;
  }

  /** What a seat costs at least on a trip that ends at a tick, and began at another at the latest. */
  long since(int freeTick, int sinceTick) {
    return Math.max(0, until(freeTick) - until(sinceTick)) / seats;
  }

  /** What a seat costs at least on a later trip that ends within a slot, with so much driving; {@link #IMPOSSIBLE} if none can. */
  long later(int driveTicks, int slot) {
    if (driveTicks >= later.length) {
      return IMPOSSIBLE;
    }
    if (later[driveTicks] == null) {
      later[driveTicks] = new long[slots.count()];
      Arrays.fill(later[driveTicks], -1);
    }
    if (later[driveTicks][slot] < 0) {
      later[driveTicks][slot] = cheapest(driveTicks, slot).seatPrice;
    }
    return later[driveTicks][slot];
  }

  /** A later trip: what a seat costs, when it starts and ends, and among how many it is shared. */
  record Cheapest(long seatPrice, int startTick, int freeTick, int load) {}

  /** How a later trip ends within a slot so that its seats cost least. */
  Cheapest cheapest(int driveTicks, int slot) {
    Cheapest best = new Cheapest(IMPOSSIBLE, 0, 0, 1);
    for (int load : loads) {
      int ticks = driveTicks + 2 * kind.handlingTicks()[load];
      int low = Math.max(slots.start(slot), kind.firstFreeTick() + ticks); // It starts when another has ended.
      int high = Math.min(slots.last(slot), kind.endTick());
      if (low <= high) {
        best = cheaper(best, low, ticks, load);
        best = cheaper(best, high, ticks, load);
        // Between them the price bends only where the start comes into another slot.
        for (int bend = slots.at(low - ticks) + 1; bend <= slots.at(high - ticks); bend++) {
          best = cheaper(best, slots.start(bend) + ticks, ticks, load);
        }
      }
    }
    return best;
  }

  private Cheapest cheaper(Cheapest known, int freeTick, int ticks, int load) {
    long seat = (until(freeTick) - until(freeTick - ticks)) / load;
    return seat < known.seatPrice ? new Cheapest(seat, freeTick - ticks, freeTick, load) : known;
  }
}

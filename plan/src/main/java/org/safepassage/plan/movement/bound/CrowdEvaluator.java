package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.solve.packing.Column;

/**
 * What a large operation's relaxation is worth at given prices, in whole numbers:
 *
 * <pre>
 *   bound(prices) = Σ capacity · price
 *                 + Σ count · max(0, value − the least that the ways out of all of it cost, through one gate)    over units alike
 * </pre>
 *
 * <p>A way out is a rider's own, or a kind of vehicles on a first or a later trip, to a gate at a tick; what it costs is what {@link FleetTime} says, and what
 * leaving costs from then on.
 */
final class CrowdEvaluator {
  private final Relaxation relaxation;
  private final Slots slots;
  private final List<AlikeUnit> units;

  /** @param units all of them for a bound, or a sample */
  CrowdEvaluator(Relaxation relaxation, List<AlikeUnit> units) {
    this.relaxation = relaxation;
    this.slots = relaxation.slots();
    this.units = List.copyOf(units);
  }

  /**
   * How a rider gets out at the least cost.
   *
   * @param gate −1: not at all
   * @param freeTick when it is there, and off what brought it
   * @param early before the gate first opens
   * @param ride null: by itself
   */
  record Way(long cost, int gate, int freeTick, boolean early, @Nullable Ride ride) {
    /** None, where every way that costs so much or more is too dear. */
    static Way none(long cost) {
      return new Way(cost, -1, 0, false, null);
    }
  }

  /** What a rider pays a kind of vehicles for. */
  sealed interface Ride {
    int kind();

    /** Its share of a first trip with so many seats taken. */
    record First(int kind, int load) implements Ride {}

    /** Its share of a later trip that ends within a slot, with so much driving. */
    record Later(int kind, int slot, int driveTicks) implements Ride {}

    /** Its share of a later trip that has begun at a tick at the latest, for the ground where it boards is lost soon after. */
    record Since(int kind, int sinceTick) implements Ride {}
  }

  /**
   * What one evaluation gives a master problem.
   *
   * @param gained what all riders earn beyond what they pay, in weight
   * @param columns what they would do
   */
  record Doing(double gained, List<Column> columns) {
    Doing {
      columns = List.copyOf(columns);
    }
  }

  /** In fixed point; where it is more than that can hold, more than anybody is worth. */
  long worth(Prices prices) {
    return worth(prices, gainedByEach(prices));
  }

  /** The same where it is known what {@link #gainedByEach} says. */
  long worth(Prices prices, long[] gainedByEach) {
    try {
      return Math.addExact(prices.worthOfCapacities(relaxation.riders().size()), sum(gainedByEach));
    } catch (ArithmeticException tooMuch) {
      return Long.MAX_VALUE;
    }
  }

  /** What all units earn beyond what they pay, in fixed point. */
  long gained(Prices prices) {
    return sum(gainedByEach(prices));
  }

  private long sum(long[] gainedByEach) {
    return IntStream.range(0, gainedByEach.length).mapToLong(i -> units.get(i).count() * gainedByEach[i]).sum();
  }

  /** What each unit earns beyond what it pays, in fixed point. */
  long[] gainedByEach(Prices prices) {
    Priced priced = new Priced(prices);
    return units.stream().mapToLong(unit -> priced.cheapest(unit).gained).toArray();
  }

  Doing act(Prices prices, CrowdColumns writer) {
    Priced priced = new Priced(prices);
    List<Column> columns = new ArrayList<>();
    long gained = 0;
    for (int i = 0; i < units.size(); i++) {
      Out out = priced.cheapest(units.get(i));
      gained += units.get(i).count() * out.gained;
      if (!out.ways.isEmpty()) {
        columns.add(writer.column(i, units.get(i), out.ways, priced.exits, priced.fleets));
      }
    }
    return new Doing(gained / (double) FixedPoint.ONE, columns);
  }

  /**
   * How a unit gets out at the least cost.
   *
   * @param gained what it is worth beyond that
   * @param ways of each rider; none where it stays
   */
  private record Out(long gained, List<Way> ways) {
    static final Out STAYS = new Out(0, List.of());
  }

  /** The prices of one evaluation, ready to be looked up. */
  private final class Priced {
    private final ExitCosts exits;
    private final List<FleetTime> fleets;

    Priced(Prices prices) {
      this.exits = new ExitCosts(relaxation, prices);
      this.fleets = IntStream.range(0, relaxation.kinds().size()).mapToObj(kind -> new FleetTime(relaxation.kinds().get(kind), kind, prices)).toList();
    }

    /** All riders of a unit pass the same gates. */
    Out cheapest(AlikeUnit unit) {
      Out best = Out.STAYS;
      for (int gate : relaxation.firstGates()) {
        best = through(unit, gate, best);
      }
      return best;
    }

    /** All its riders' ways through one gate, where that gains more than what is known. */
    private Out through(AlikeUnit unit, int gate, Out known) {
      long left = unit.value();
      List<Way> ways = new ArrayList<>(unit.riders().size());
      for (Crowd crowd : unit.riders()) {
        Way way = cheapest(crowd, gate, Way.none(left - known.gained));
        if (way.gate < 0) {
          return known;
        }
        left -= way.cost;
        ways.add(way);
      }
      return new Out(left, ways);
    }

    /** One rider's way through one gate, where it is cheaper than one that is known. */
    private Way cheapest(Crowd crowd, int gate, Way known) {
      Way best = byItself(crowd.rider(), gate, known);
      for (int kind = 0; kind < fleets.size(); kind++) {
        for (Crowd.Boarding boarding : relaxation.kinds().get(kind).canCarry(crowd) ? crowd.boardings() : List.<Crowd.Boarding>of()) {
          best = ride(crowd, gate, kind, boarding, best);
        }
      }
      return best;
    }

    /** Being there as early as can be, or (waiting at home) when the gate first opens. */
    private Way byItself(Rider rider, int gate, Way known) {
      Gate data = relaxation.gates().get(gate);
      Way best = known;
      for (int from : rider.atGate()[gate] == Integer.MAX_VALUE ? new int[0] : new int[] {data.earliestTick(), data.earlyUntilTick()}) {
        int tick = Math.max(rider.atGate()[gate], from);
        boolean early = data.isEarly(rider, tick);
        best = cheaper(best, new Way(exits.of(rider, gate, tick, early), gate, tick, early, null));
      }
      return best;
    }

    private Way ride(Crowd crowd, int gate, int kind, Crowd.Boarding boarding, Way known) {
      VehicleKind vehicles = relaxation.kinds().get(kind);
      Gate data = relaxation.gates().get(gate);
      int earliest = vehicles.earliestFreeTick(crowd, boarding, gate, data);
      if (earliest > vehicles.endTick()) {
        return known;
      }
      Rider rider = crowd.rider();
      int drive = vehicles.tourTicks(boarding.node(), gate);
      int since = vehicles.latestStartTick(boarding.node(), gate, rider);
      Way best = known;
      for (int slot = slots.at(earliest); slot < slots.count() && slots.start(slot) <= vehicles.endTick(); slot++) {
        int tick = Math.max(slots.start(slot), earliest);
        boolean early = data.isEarly(rider, slots.last(slot));
        long exit = exits.of(rider, gate, tick, early);
        if (exit >= best.cost && !early) {
          break; // It never gets cheaper, but once the gate has opened.
        }
        FleetTime fleet = fleets.get(kind);
        long later = fleet.later(drive, slot);
        long late = fleet.since(tick, since);
        best = first(crowd, gate, kind, boarding, slot, best);
        if (later < FleetTime.IMPOSSIBLE) {
          Ride ride = late > later ? new Ride.Since(kind, since) : new Ride.Later(kind, slot, drive);
          best = cheaper(best, new Way(exit + rider.seats() * Math.max(later, late), gate, tick, early, ride));
        }
      }
      return best;
    }

    /** On a first trip that ends within a slot: the fewer are loaded the sooner, and the more bear what it costs. */
    private Way first(Crowd crowd, int gate, int kind, Crowd.Boarding boarding, int slot, Way known) {
      VehicleKind vehicles = relaxation.kinds().get(kind);
      Gate data = relaxation.gates().get(gate);
      Rider rider = crowd.rider();
      boolean early = data.isEarly(rider, slots.last(slot));
      int[] loads = fleets.get(kind).listLoads();
      Way best = known;
      int tick = Integer.MAX_VALUE;
      for (int i = loads.length - 1; i >= 0 && loads[i] >= rider.seats() && tick > slots.start(slot); i--) {
        tick = Math.max(slots.start(slot), vehicles.earliestFreeTick(crowd, boarding, gate, data, loads[i]));
        if (tick <= Math.min(slots.last(slot), vehicles.endTick())) {
          long cost = exits.of(rider, gate, tick, early) + rider.seats() * fleets.get(kind).first(tick, loads[i]);
          best = cheaper(best, new Way(cost, gate, tick, early, new Ride.First(kind, loads[i])));
        }
      }
      return best;
    }
  }

  private static Way cheaper(Way known, Way other) {
    return other.cost < known.cost ? other : known;
  }
}

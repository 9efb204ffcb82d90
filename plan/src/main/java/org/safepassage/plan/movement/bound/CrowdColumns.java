package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.safepassage.solve.packing.Column;

/**
 * Writes down the ways out of units of a large operation as activities of a master problem: what one is worth and what it uses. The rows are those alike who are
 * asked, then all else that has a price; several slots, or quarters of an hour at a desk, can stand in one row together.
 */
final class CrowdColumns {
  private final Relaxation relaxation;
  private final Prices prices;
  private final int[] rows;
  private final int count;

  /** How many stand in one row together. */
  record Together(int slots, int quarters) {}

  CrowdColumns(Relaxation relaxation, Prices prices, int asked, Together together) {
    this.relaxation = relaxation;
    this.prices = prices;
    this.rows = new int[prices.base(0)];
    boolean[] joins = joins(together);
    int next = asked;
    for (int row = relaxation.riders().size(); row < rows.length; row++) {
      rows[row] = joins[row] ? next - 1 : next++;
    }
    this.count = next;
  }

  /** Whether something stands in the same row as what comes before it. */
  private boolean[] joins(Together together) {
    boolean[] joins = new boolean[rows.length];
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      for (int quarter = 0; quarter < prices.quarters(); quarter++) {
        joins[prices.desk(gate, quarter)] = quarter % together.quarters != 0;
      }
    }
    for (int kind = 0; kind < relaxation.kinds().size(); kind++) {
      for (int slot = 0; slot < prices.slots().count(); slot++) {
        joins[prices.vehicleTick(kind, slot)] = slot % together.slots != 0;
      }
    }
    return joins;
  }

  /** The row of something that has a price. */
  int row(int priced) {
    return rows[priced];
  }

  int count() {
    return count;
  }

  /**
   * One unit's way out.
   *
   * @param asked the unit's row
   * @param ways of each of its riders
   * @param exits at the prices at which these are the cheapest
   * @param fleets likewise, by kind
   */
  Column column(int asked, AlikeUnit unit, List<CrowdEvaluator.Way> ways, ExitCosts exits, List<FleetTime> fleets) {
    Map<Integer, Double> use = new TreeMap<>();
    use.put(asked, 1.0);
    for (int i = 0; i < ways.size(); i++) {
      add(use, unit.riders().get(i).rider(), ways.get(i), exits, fleets);
    }
    double[] amounts = use.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Column(unit.value() / (double) FixedPoint.ONE, use.keySet().stream().mapToInt(Integer::intValue).toArray(), amounts);
  }

  private void add(Map<Integer, Double> use, Rider rider, CrowdEvaluator.Way way, ExitCosts exits, List<FleetTime> fleets) {
    if (way.early()) {
      add(use, prices.early(way.gate()), rider.people());
    }
    addExit(use, rider, way, exits);
    if (way.ride() != null && rider.seats() > 0) {
      addRide(use, rider.seats(), way.ride(), way.freeTick(), fleets.get(way.ride().kind()));
    }
  }

  private void add(Map<Integer, Double> use, int priced, double amount) {
    use.merge(rows[priced], amount, Double::sum);
  }

  private void addRide(Map<Integer, Double> use, int riderSeats, CrowdEvaluator.Ride ride, int freeTick, FleetTime fleet) {
    VehicleKind kind = relaxation.kinds().get(ride.kind());
    switch (ride) {
      case CrowdEvaluator.Ride.First(int index, int load) -> {
        double vehicles = riderSeats / (double) load;
        add(use, prices.firstSeat(index), vehicles * kind.seats());
        addTime(use, index, kind.firstFreeTick(), freeTick, vehicles);
      }
      case CrowdEvaluator.Ride.Since(int index, int sinceTick) -> addTime(use, index, sinceTick, freeTick, riderSeats / (double) kind.seats());
      case CrowdEvaluator.Ride.Later(int index, int slot, int driveTicks) -> {
        FleetTime.Cheapest trip = fleet.cheapest(driveTicks, slot);
        addTime(use, index, trip.startTick(), trip.freeTick(), riderSeats / (double) trip.load());
      }
    }
  }

  private void addTime(Map<Integer, Double> use, int kind, int startTick, int freeTick, double vehicles) {
    VehicleKind data = relaxation.kinds().get(kind);
    Slots slots = prices.slots();
    int from = Math.max(startTick, data.firstFreeTick());
    int until = Math.min(freeTick, data.endTick());
    for (int slot = slots.at(from); slot < slots.count() && slots.start(slot) < until; slot++) {
      int ticks = Math.min(slots.last(slot) + 1, until) - Math.max(slots.start(slot), from);
      add(use, prices.vehicleTick(kind, slot), vehicles * Math.max(0, ticks));
    }
  }

  /** Through the gates of its cheapest way, at each as soon as is cheapest. */
  private void addExit(Map<Integer, Double> use, Rider rider, CrowdEvaluator.Way out, ExitCosts exits) {
    int index = exits.cheapestWay(rider.exitClass(), out.gate(), out.freeTick());
    if (index < 0) {
      return;
    }
    WayOut way = relaxation.waysOut().get(index);
    int there = Math.max(0, out.freeTick() - relaxation.startTick());
    for (int step = 0; step < way.gates().length; step++) {
      int gate = way.gates()[step];
      int start = exits.cheapestStart(rider.exitClass(), index, step, there);
      int deskTicks = relaxation.deskTicks(relaxation.gates().get(gate), rider.householdPeople());
      for (int i = start; i < start + deskTicks; i++) {
        add(use, prices.desk(gate, relaxation.quarterOfTick()[i]), rider.people() / (double) rider.householdPeople());
      }
      add(use, prices.guarantee(gate), rider.people());
      add(use, prices.window(gate, relaxation.gates().get(gate).windowAt(relaxation.startTick() + start)), rider.people());
      there = start + deskTicks + (step < way.betweenTicks().length ? way.betweenTicks()[step] : 0);
    }
    add(use, prices.camp(way.camp()), rider.people());
  }

  /** Activities that only carry desk work to the next row: it may wait. */
  List<Column> listCarrying() {
    int[] desks =
        IntStream.range(0, relaxation.gates().size())
            .flatMap(gate -> IntStream.range(1, prices.quarters()).map(quarter -> prices.desk(gate, quarter)))
            .filter(desk -> rows[desk] != rows[desk - 1])
            .toArray();
    return Arrays.stream(desks).mapToObj(desk -> new Column(0, new int[] {rows[desk] - 1, rows[desk]}, new double[] {-1, 1})).toList();
  }
}

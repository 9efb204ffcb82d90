package org.safepassage.plan.movement.bound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.BoundPrices;
import org.safepassage.outlook.Situation;

/** What each priced row is called outside, and back. */
final class PriceNames {
  private record Name(BoundPrices.Kind kind, String subject, String detail) {}

  private final List<Name> names = new ArrayList<>();
  private final Map<Name, Integer> rowOf = new HashMap<>();

  /** The rows up to the vehicles', which the evaluation does not look at, in their order. */
  PriceNames(Situation situation, Relaxation relaxation, Prices rows) {
    for (int row = 0; row < relaxation.riders().size(); row++) {
      Rider rider = relaxation.riders().get(row);
      add(relaxation.units().shares(row) ? BoundPrices.Kind.SHARE : BoundPrices.Kind.RIDER, rider.household().value(), rider.home().value());
    }
    for (Gate gate : relaxation.gates()) {
      for (int quarter = 0; quarter < rows.quarters(); quarter++) {
        add(BoundPrices.Kind.DESK, gate.id().value(), startOf(situation, relaxation, quarter).toString());
      }
      add(BoundPrices.Kind.GUARANTEE, gate.id().value(), "");
      add(BoundPrices.Kind.GATHERING, gate.id().value(), "");
      for (int window = 1; window <= Prices.WINDOWS; window++) {
        add(BoundPrices.Kind.WINDOW, gate.id().value(), String.valueOf(window));
      }
    }
    situation.operation().camps().stream().limit(rows.firstSeat(0) - names.size()).forEach(camp -> add(BoundPrices.Kind.CAMP, camp.id().value(), ""));
    for (VehicleKind kind : relaxation.kinds()) {
      String name = kind.groups().getFirst().value();
      add(BoundPrices.Kind.FIRST_SEAT, name, "");
      for (int quarter : rows.slots().quarters()) {
        add(BoundPrices.Kind.VEHICLE_TICK, name, startOf(situation, relaxation, quarter).toString());
      }
    }
    if (names.size() != rows.base(0)) {
      throw new IllegalStateException(names.size() + " names for " + rows.base(0) + " prices");
    }
  }

  private static Instant startOf(Situation situation, Relaxation relaxation, int quarter) {
    long now = Math.floorDiv(situation.asOf().getEpochSecond(), 900L);
    return Instant.ofEpochSecond((now + situation.quarterHourOf(relaxation.startTick()) + quarter) * 900L);
  }

  private void add(BoundPrices.Kind kind, String subject, String detail) {
    Name name = new Name(kind, subject, detail);
    rowOf.put(name, names.size());
    names.add(name);
  }

  /** The row of a price, if there is such a thing. */
  Optional<Integer> find(BoundPrices.Price price) {
    return Optional.ofNullable(rowOf.get(new Name(price.kind(), price.subject(), price.detail())));
  }

  /** The prices that are not 0. */
  BoundPrices listPrices(Prices rows) {
    List<BoundPrices.Price> prices = new ArrayList<>();
    for (int row = 0; row < names.size(); row++) {
      if (rows.fixed(row) != 0) {
        Name name = names.get(row);
        prices.add(new BoundPrices.Price(name.kind, name.subject, name.detail, rows.fixed(row)));
      }
    }
    return new BoundPrices(prices);
  }
}

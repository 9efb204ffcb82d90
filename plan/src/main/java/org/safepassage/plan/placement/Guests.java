package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Who is to be placed, in the order of the roster: those who move by a plan, or whoever on the roster counts. */
final class Guests {
  private final Situation situation;
  private final Map<ChainId, Chain> chains = new HashMap<>();
  private final Map<CrossingId, Crossing> crossings = new HashMap<>();

  Guests(Situation situation) {
    this.situation = situation;
    situation.operation().chains().forEach(chain -> chains.put(chain.id(), chain));
    situation.operation().crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
  }

  List<Guest> list(List<Journey> journeys) {
    Map<HouseholdId, Journey> byHousehold = new HashMap<>();
    journeys.forEach(journey -> byHousehold.put(journey.household(), journey));
    List<Guest> guests = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      Journey journey = byHousehold.get(household.id());
      if (journey != null) {
        guests.add(guest(household, journey));
      }
    }
    return guests;
  }

  private Guest guest(Household household, Journey journey) {
    Chain chain = known(chains.get(journey.chain()), journey.chain().value());
    int across = 0;
    for (Leg leg : journey.onward()) {
      across = leg instanceof Leg.Passage passage ? Math.max(across, passage.endTick()) : across;
    }
    return guest(household, chain, across);
  }

  private Guest guest(Household household, Chain chain, int across) {
    List<Crossing> gates = chain.crossings().stream().map(id -> known(crossings.get(id), id.value())).toList();
    int campTick = across + situation.ticksOf(chain.transferMinutes());
    return new Guest(household, gates, across, campTick, situation.getCamp(chain.camp()).leaveByTick());
  }

  /**
   * Without a plan: everybody who waits and has not declined, as if they got out by the first chain whose gates are all usable (else by
   * the first there is) when its last window closes.
   */
  List<Guest> listRoster() {
    List<Chain> ways = situation.operation().chains();
    Chain way = ways.stream().filter(situation::isUsable).findFirst().orElse(ways.isEmpty() ? null : ways.getFirst());
    List<Guest> guests = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      if (situation.getHousehold(household.id()).isPlanned()) {
        guests.add(way == null ? new Guest(household, List.of(), 0, 0, Loss.NEVER) : guest(household, way, lastClosing(way)));
      }
    }
    return guests;
  }

  private int lastClosing(Chain chain) {
    return chain.crossings().stream()
        .flatMap(id -> situation.getCrossing(id).windows().stream())
        .mapToInt(TickWindow::closesTick)
        .reduce(0, Math::max);
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("a journey names '" + id + "', which this operation does not have");
    }
    return found;
  }
}

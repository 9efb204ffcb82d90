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
import org.safepassage.outlook.Situation;

/** Reads guests off journeys, in the order of the roster. */
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
    List<Crossing> gates = chain.crossings().stream().map(id -> known(crossings.get(id), id.value())).toList();
    int campTick = across + situation.ticksOf(chain.transferMinutes());
    return new Guest(household, journey, gates, across, campTick, situation.getCamp(chain.camp()).leaveByTick());
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("a journey names '" + id + "', which this operation does not have");
    }
    return found;
  }
}

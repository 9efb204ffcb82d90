package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Household;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/** Places from which somebody on the draft leaves, by their distance from where a household is. */
final class ServedPlaces {
  private final Situation situation;
  private final Map<PlaceId, Place> places = new LinkedHashMap<>();
  private final List<Place> served = new ArrayList<>();

  ServedPlaces(Draft draft) {
    situation = draft.problem().situation();
    situation.operation().places().forEach(place -> places.put(place.id(), place));
    Set<Integer> starts = new LinkedHashSet<>();
    for (MovingUnit unit : draft.problem().units()) {
      if (draft.isIn(unit.index())) {
        for (int rider : unit.riders()) {
          starts.add(draft.problem().riders().get(rider).place());
        }
      }
    }
    starts.stream().sorted().forEach(place -> served.add(situation.operation().places().get(place)));
  }

  /** The nearest but {@code rank} to where its first members are. */
  Optional<Place> findNearest(Household household, int rank) {
    List<MemberGroup> groups = situation.getHousehold(household.id()).groups();
    Place from = groups.isEmpty() ? null : places.get(groups.getFirst().place());
    if (from == null) {
      return Optional.empty();
    }
    return served.stream()
        .filter(place -> !place.id().equals(from.id()))
        .sorted(Comparator.comparingDouble(from::kmTo))
        .skip(rank)
        .findFirst();
  }
}

package org.safepassage.operation;

import java.util.Map;

/**
 * What a host can take in over all its pledges together.
 *
 * @param places how many of each special place it has; no limit where none is named
 * @param arrivalsPerWeek persons; {@link Limits#NONE} = no limit
 */
public record Reception(Map<SpecialPlace, Integer> places, int arrivalsPerWeek) {
  /** No limit of any kind. */
  public static final Reception UNLIMITED = new Reception(Map.of(), Limits.NONE);

  public Reception {
    places = InOrder.map(places);
    if (arrivalsPerWeek < 1 || places.values().stream().anyMatch(most -> most < 0)) {
      throw new IllegalArgumentException("reception of " + places + " and " + arrivalsPerWeek + " arrivals a week: places from 0, arrivals from 1");
    }
  }

  /** How many places of a kind there are; {@link Limits#NONE} = no limit. */
  public int most(SpecialPlace place) {
    return places.getOrDefault(place, Limits.NONE);
  }
}

package org.safepassage.operation;

import java.util.List;

/** A drawn area; a report about it is a report about each place inside. */
public record Area(AreaId id, String name, List<PlaceId> places) {
  public Area {
    places = List.copyOf(places);
  }
}

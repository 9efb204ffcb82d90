package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Area;
import org.safepassage.operation.Id;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;

/** Reads every place: from the reports about it and about each area that it lies in. */
final class PlaceReading {
  private PlaceReading() {}

  static Map<PlaceId, PlaceOutlook> read(Bearings bearings) {
    Map<PlaceId, List<Id>> subjects = new LinkedHashMap<>();
    for (Place place : bearings.operation().places()) {
      subjects.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(place.id());
    }
    for (Area area : bearings.operation().areas()) {
      area.places().forEach(place -> subjects.computeIfPresent(place, (id, known) -> and(known, area)));
    }
    Map<PlaceId, PlaceOutlook> outlooks = new LinkedHashMap<>();
    subjects.forEach((place, about) -> outlooks.put(place, outlook(bearings.ground(about), bearings)));
    return outlooks;
  }

  private static List<Id> and(List<Id> known, Area area) {
    known.add(area.id());
    return known;
  }

  private static PlaceOutlook outlook(GroundReading ground, Bearings bearings) {
    Loss loss = ground.avoided() ? Loss.NOW : bearings.loss(ground.loss());
    int lostTick = ground.avoided() ? 0 : bearings.lostTick(loss);
    return new PlaceOutlook(ground.holder(), !ground.avoided(), loss, lostTick, ground.basis());
  }
}

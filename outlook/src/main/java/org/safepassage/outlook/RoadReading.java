package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;

/** Reads every road: from its own reports and from what is read of its ends. */
final class RoadReading {
  private RoadReading() {}

  static Map<RoadId, RoadOutlook> read(Bearings bearings, Map<PlaceId, PlaceOutlook> places) {
    Map<RoadId, RoadOutlook> outlooks = new LinkedHashMap<>();
    for (Road road : bearings.operation().roads()) {
      outlooks.put(road.id(), outlook(road, ends(road, places), bearings));
    }
    return outlooks;
  }

  private static List<PlaceOutlook> ends(Road road, Map<PlaceId, PlaceOutlook> places) {
    return List.of(end(road, road.from(), places), end(road, road.to(), places));
  }

  private static PlaceOutlook end(Road road, PlaceId place, Map<PlaceId, PlaceOutlook> places) {
    PlaceOutlook end = places.get(place);
    if (end == null) {
      throw new IllegalArgumentException("road " + road.id() + " ends at " + place + ", which is no place: maybe a typing error");
    }
    return end;
  }

  private static RoadOutlook outlook(Road road, List<PlaceOutlook> ends, Bearings bearings) {
    GroundReading ground = bearings.ground(List.of(road.id()));
    Reading<Boolean> passable = bearings.intake().read(road.id(), Questions.PASSABLE, true);
    boolean stopped =
        road.checkpoint().filter(checkpoint -> bearings.whatIf().avoided().contains(checkpoint.holder())).isPresent();
    boolean usable = passable.value() && !stopped && !ground.avoided() && ends.stream().allMatch(PlaceOutlook::usable);
    Loss ownLoss = ground.avoided() ? Loss.NOW : bearings.loss(ground.loss());
    Loss loss = ownLoss;
    int lostTick = bearings.lostTick(loss);
    for (PlaceOutlook end : ends) {
      loss = loss.earlierOf(end.loss());
      lostTick = Math.min(lostTick, end.lostTick());
    }
    Set<ReportId> basis = new LinkedHashSet<>(ground.basis());
    basis.addAll(passable.basisIds());
    ends.forEach(end -> basis.addAll(end.basis()));
    List<TickWindow> windows = bearings.clock().windows(OpenTimes.inOrder(road.windows()));
    return new RoadOutlook(ground.holder(), usable, loss, ownLoss, usable ? lostTick : 0, windows, new ArrayList<>(basis));
  }
}

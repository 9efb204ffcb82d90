package org.safepassage.publish.field;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Situation;

/** A run's path as GPX 1.1: a way point for each stop, and one track through every place with the moments of the plan. */
final class PathGpx {
  /** GPX demands the name of its maker; this one says nothing. */
  private static final String CREATOR = "list";

  private static final int FRACTION_DIGITS = 6;

  private final Situation situation;
  private final Covers covers;

  PathGpx(Situation situation, Covers covers) {
    this.situation = situation;
    this.covers = covers;
  }

  String text(Strip strip) {
    List<WayPoint> stops = new ArrayList<>();
    List<WayPoint> track = new ArrayList<>();
    for (Strip.Point point : strip.points()) {
      Optional<Place> place = covers.findPlace(point.place());
      if (place.isPresent()) {
        String name = covers.of(point.place()).inFull();
        track.add(wayPoint(place.get(), point.arriveTick(), name));
        if (point.departTick() != point.arriveTick()) {
          track.add(wayPoint(place.get(), point.departTick(), name));
        }
        if (point.stop() > 0) {
          stops.add(wayPoint(place.get(), point.arriveTick(), point.stop() + " " + name));
        }
      }
    }
    GPX gpx =
        GPX.builder(GPX.Version.V11, CREATOR)
            .wayPoints(stops)
            .addTrack(path -> path.name(strip.run() + " " + strip.vehicle()).addSegment(segment -> segment.points(track)))
            .build();
    return GPX.Writer.of(new GPX.Writer.Indent("  "), FRACTION_DIGITS).toString(gpx);
  }

  private WayPoint wayPoint(Place place, int tick, String name) {
    return WayPoint.builder().lat(place.latitude()).lon(place.longitude()).time(situation.momentOf(tick)).name(name).build();
  }
}

package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.safepassage.operation.Party;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.Situation;

/** Places, roads and who holds them, laid out flat: at this size the earth is a plane. */
final class MapFacts {
  private static final double KM_PER_DEGREE = 111.32;

  /** How far around a place ground is shaded at most. */
  private static final double SHADE_KM = 4.5;

  private final Situation situation;
  private final List<Place> places;
  private final Map<PlaceId, Integer> index = new HashMap<>();
  private final Map<PartyId, Integer> parties = new HashMap<>();
  private final double west;
  private final double north;
  private final double kmPerDegreeEast;

  /** @param withoutAssemblyPoints leaves out where people gather */
  MapFacts(Situation situation, boolean withoutAssemblyPoints) {
    this.situation = situation;
    places = situation.operation().places().stream().filter(place -> !withoutAssemblyPoints || place.kind() != PlaceKind.ASSEMBLY_POINT).toList();
    places.forEach(place -> index.put(place.id(), index.size()));
    situation.operation().parties().forEach(party -> parties.put(party.id(), parties.size()));
    west = places.stream().mapToDouble(Place::longitude).min().orElse(0);
    north = places.stream().mapToDouble(Place::latitude).max().orElse(0);
    double middle = places.stream().mapToDouble(Place::latitude).average().orElse(0);
    kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(middle));
  }

  int indexOf(PlaceId place) {
    return index.getOrDefault(place, -1);
  }

  List<PageFacts.Named> listParties() {
    List<PageFacts.Named> named = new ArrayList<>();
    for (Party party : situation.operation().parties()) {
      named.add(new PageFacts.Named(party.id().value(), party.nameEn(), party.nameAr(), party.kind()));
    }
    return named;
  }

  List<PageFacts.Spot> listPlaces() {
    List<List<double[]>> shapes = listShapes();
    List<PageFacts.Spot> spots = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      PlaceOutlook outlook = situation.getPlace(place.id());
      spots.add(
          new PageFacts.Spot(
              place.id().value(),
              place.nameEn(),
              place.nameAr(),
              place.kind().name().toLowerCase(Locale.ROOT),
              x(place),
              y(place),
              outlook.holder().map(parties::get).orElse(-1),
              outlook.usable(),
              lost(outlook.loss()),
              shapes.get(i)));
    }
    return spots;
  }

  List<PageFacts.Way> listRoads() {
    return situation.operation().roads().stream()
        .filter(road -> indexOf(road.from()) >= 0 && indexOf(road.to()) >= 0)
        .map(road -> {
          var outlook = situation.getRoad(road.id());
          Integer lost = outlook.lostTick() == Loss.NEVER ? null : outlook.lostTick();
          return new PageFacts.Way(indexOf(road.from()), indexOf(road.to()), outlook.usable(), lost);
        })
        .toList();
  }

  private static int @Nullable [] lost(Loss loss) {
    return loss.likelyTick() == Loss.NEVER ? null : new int[] {loss.earliestTick(), loss.likelyTick(), loss.latestTick()};
  }

  private double x(Place place) {
    return round((place.longitude() - west) * kmPerDegreeEast);
  }

  private double y(Place place) {
    return round((north - place.latitude()) * KM_PER_DEGREE);
  }

  private static double round(double km) {
    return Math.round(km * 100) / 100.0;
  }

  /** Of each place the ground that is nearest to it (Voronoi), cut off some kilometres away. */
  private List<List<double[]>> listShapes() {
    GeometryFactory factory = new GeometryFactory();
    List<Coordinate> sites = places.stream().map(place -> new Coordinate(x(place), y(place))).toList();
    List<List<double[]>> shapes = new ArrayList<>();
    places.forEach(place -> shapes.add(List.of()));
    if (places.size() < 2) {
      return shapes;
    }
    Envelope around = new Envelope();
    sites.forEach(around::expandToInclude);
    around.expandBy(SHADE_KM);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(around);
    Geometry diagram = builder.getDiagram(factory);
    for (int cell = 0; cell < diagram.getNumGeometries(); cell++) {
      Geometry polygon = diagram.getGeometryN(cell);
      Coordinate site = (Coordinate) polygon.getUserData();
      Geometry near = polygon.intersection(factory.createPoint(site).buffer(SHADE_KM, 4));
      List<double[]> shape = Arrays.stream(near.getCoordinates()).map(c -> new double[] {round(c.x), round(c.y)}).toList();
      for (int i = 0; i < sites.size(); i++) {
        if (sites.get(i).equals2D(site)) {
          shapes.set(i, shape);
          break;
        }
      }
    }
    return shapes;
  }
}

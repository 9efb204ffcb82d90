package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Camp;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Id;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Party;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.Situation;

/** Places, roads and who holds them, laid out flat: at this size the earth is a plane. */
final class MapFacts {
  private static final double KM_PER_DEGREE = 111.32;

  private final Situation situation;
  private final boolean countsOnly;

  /** Those that the page names. */
  private final List<Place> places;

  private final Map<PlaceId, Integer> index = new HashMap<>();
  private final Map<PartyId, Integer> parties = new HashMap<>();
  private final double west;
  private final double north;
  private final double kmPerDegreeEast;

  MapFacts(Situation situation, Plan plan, PageDetail detail) {
    this.situation = situation;
    countsOnly = detail == PageDetail.COUNTS_ONLY;
    List<Place> all = situation.operation().places();
    Set<PlaceId> named = countsOnly ? gatesAndCamps(situation, plan) : Set.of();
    places = countsOnly ? all.stream().filter(place -> named.contains(place.id())).toList() : all;
    places.forEach(place -> index.put(place.id(), index.size()));
    situation.operation().parties().forEach(party -> parties.put(party.id(), parties.size()));
    west = all.stream().mapToDouble(Place::longitude).min().orElse(0);
    north = all.stream().mapToDouble(Place::latitude).max().orElse(0);
    double middle = all.stream().mapToDouble(Place::latitude).average().orElse(0);
    kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(middle));
  }

  /** All that a page of counts may name: nothing at which anybody boards or from which anybody starts. */
  private static Set<PlaceId> gatesAndCamps(Situation situation, Plan plan) {
    Set<PlaceId> named = new HashSet<>();
    situation.operation().crossings().stream().map(Crossing::inside).forEach(named::add);
    situation.operation().camps().stream().map(Camp::place).forEach(named::add);
    Map<String, Run> runs = new HashMap<>();
    plan.runs().forEach(run -> runs.put(run.id(), run));
    for (Journey journey : plan.journeys()) {
      journey.approaches().stream().map(Approach::from).forEach(named::remove);
      journey.approaches().forEach(approach -> removeBoarding(approach.legs(), runs, named));
      removeBoarding(journey.onward(), runs, named);
    }
    return named;
  }

  private static void removeBoarding(List<Leg> legs, Map<String, Run> runs, Set<PlaceId> named) {
    for (Leg leg : legs) {
      Run run = leg instanceof Leg.Ride ride ? runs.get(ride.run()) : null;
      if (run != null && leg instanceof Leg.Ride ride) {
        named.remove(run.stops().get(ride.boardStop()).place());
      }
    }
  }

  int indexOf(PlaceId place) {
    return index.getOrDefault(place, -1);
  }

  int indexOf(PartyId party) {
    return parties.getOrDefault(party, -1);
  }

  List<PageFacts.Named> listParties() {
    List<PageFacts.Named> named = new ArrayList<>();
    for (Party party : situation.operation().parties()) {
      named.add(new PageFacts.Named(nameOr(party.id(), party.nameEn()), party.nameAr(), party.kind()));
    }
    return named;
  }

  List<PageFacts.Spot> listPlaces() {
    List<PageFacts.Spot> spots = new ArrayList<>();
    for (Place place : places) {
      PlaceOutlook outlook = situation.getPlace(place.id());
      spots.add(
          new PageFacts.Spot(
              nameOr(place.id(), place.nameEn()),
              place.nameAr(),
              place.kind().name().toLowerCase(Locale.ROOT),
              x(place),
              y(place),
              outlook.holder().map(this::indexOf).orElse(-1),
              outlook.usable(),
              lost(outlook.loss())));
    }
    return spots;
  }

  /** Around every place but those where people gather, so that a page of counts tells nothing of them. */
  List<PageFacts.Ground> listGround() {
    List<Place> shaded = situation.operation().places().stream().filter(place -> !countsOnly || place.kind() != PlaceKind.ASSEMBLY_POINT).toList();
    List<Coordinate> sites = shaded.stream().map(place -> new Coordinate(x(place), y(place))).toList();
    return GroundFacts.list(sites, shaded.stream().map(place -> fate(situation.getPlace(place.id()))).toList());
  }

  private GroundFacts.Fate fate(PlaceOutlook outlook) {
    Loss loss = outlook.loss();
    List<Integer> lost = loss.likelyTick() == Loss.NEVER ? null : List.of(loss.earliestTick(), loss.likelyTick(), loss.latestTick());
    return new GroundFacts.Fate(outlook.holder().map(this::indexOf).orElse(-1), outlook.usable(), lost);
  }

  List<PageFacts.Way> listRoads() {
    if (countsOnly) {
      return List.of();
    }
    return situation.operation().roads().stream()
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

  static String nameOr(Id id, String name) {
    return name.isBlank() ? id.value() : name;
  }

  static double round(double km) {
    return Math.round(km * 100) / 100.0;
  }
}

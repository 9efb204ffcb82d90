package org.safepassage.operation;

import java.util.List;

/**
 * A point on the map where people can be.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param maxPersons how many may wait here, residents at home not counted; {@link Limits#NONE} = no limit
 * @param maxWaitMinutes how long anybody may wait here; {@link Limits#NONE} = no limit
 * @param unnoticedPersons how many may gather here before the first crossing without being noticed
 * @param unnoticedMinutes how long anybody may gather here before the first crossing without being noticed
 * @param fuel whether vehicles refuel here (their base always does)
 * @param stopsOnly whether it is only for who stops here, as a dock is: nobody passes through on the way to elsewhere
 */
public record Place(
    PlaceId id,
    String nameEn,
    String nameAr,
    PlaceKind kind,
    double latitude,
    double longitude,
    int maxPersons,
    int maxWaitMinutes,
    int unnoticedPersons,
    int unnoticedMinutes,
    boolean fuel,
    boolean stopsOnly,
    String note) {

  /** Where anybody may pass through. */
  public Place(
      PlaceId id,
      String nameEn,
      String nameAr,
      PlaceKind kind,
      double latitude,
      double longitude,
      int maxPersons,
      int maxWaitMinutes,
      int unnoticedPersons,
      int unnoticedMinutes,
      boolean fuel,
      String note) {
    this(id, nameEn, nameAr, kind, latitude, longitude, maxPersons, maxWaitMinutes, unnoticedPersons, unnoticedMinutes, fuel, false, note);
  }

  public Place {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          "place " + id.value() + " at " + latitude + ", " + longitude + ": maybe latitude and longitude are swapped");
    }
  }

  /** The same place with other limits on waiting and gathering there. */
  public Place withLimits(int persons, int waitMinutes, int personsUnnoticed, int minutesUnnoticed) {
    return new Place(id, nameEn, nameAr, kind, latitude, longitude, persons, waitMinutes, personsUnnoticed, minutesUnnoticed, fuel, stopsOnly, note);
  }

  /** As the crow flies. */
  public double kmTo(Place other) {
    return GreatCircle.km(latitude, longitude, other.latitude, other.longitude);
  }

  /** For each of some places whether it is only for who stops there. */
  public static boolean[] markStopsOnly(List<Place> places) {
    boolean[] marks = new boolean[places.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = places.get(i).stopsOnly();
    }
    return marks;
  }
}

package org.safepassage.publish.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import mil.nga.mgrs.MGRS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;

@Tag("locale")
class GridReferenceTest {

  private static Place place(double latitude, double longitude) {
    return new Place(
        new PlaceId("here"), "", "", PlaceKind.SETTLEMENT, latitude, longitude, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false, "");
  }

  /** On a zone's middle meridian and the equator the formulas say 500000 east and 0 north. */
  @Test
  void theMiddleOfAZoneOnTheEquatorIsWhereItsDefinitionSays() {
    assertThat(GridReference.find(place(0, 3))).contains("31NEA0000000000");
  }

  @ParameterizedTest
  @CsvSource({"32.89, 36.039", "33.1855, 36.007", "35, -40", "-45.5, 170.25", "60.4, 5.3", "78.2, 15.6", "-79.99, 0.001"})
  void aReferenceLeadsBackToThePlaceWithinTwoMetres(double latitude, double longitude) throws ParseException {
    var point = MGRS.parse(GridReference.find(place(latitude, longitude)).orElseThrow()).toPoint().toDegrees();

    double metresNorth = (point.getLatitude() - latitude) * 111_320;
    double metresEast = (point.getLongitude() - longitude) * 111_320 * Math.cos(Math.toRadians(latitude));
    assertThat(Math.hypot(metresNorth, metresEast)).isLessThan(2);
  }

  @ParameterizedTest
  @CsvSource({"90, 0", "84, 10", "-90, 0", "-80.5, 20"})
  void nearThePolesThereIsNone(double latitude, double longitude) {
    assertThat(GridReference.find(place(latitude, longitude))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 180", "10, -180", "83.999, 180", "-80, -180", "0, 0"})
  void atTheEdgesOfTheWorldThereIsOne(double latitude, double longitude) {
    assertThat(GridReference.find(place(latitude, longitude)).orElseThrow()).matches("\\d{1,2}[C-X][A-Z]{2}\\d{10}");
  }
}

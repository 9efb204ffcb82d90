package org.safepassage.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.raw.LocatedJson.Arr;
import org.safepassage.folder.raw.LocatedJson.Num;
import org.safepassage.folder.raw.LocatedJson.Obj;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.rules.Tables;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.operation.Area;
import org.safepassage.operation.AreaId;
import org.safepassage.operation.PlaceId;

/**
 * Drawn areas (GeoJSON, RFC 7946), each resolved to the places inside; a place on the border is inside.
 *
 * @param canonical everything that was written, for the fingerprint
 */
record Areas(List<Area> areas, List<String> canonical) {

  static final Areas NONE = new Areas(List.of(), List.of());

  Areas {
    areas = List.copyOf(areas);
    canonical = List.copyOf(canonical);
  }

  List<String> ids() {
    return areas.stream().map(area -> area.id().value()).toList();
  }

  static Areas read(LocatedJson root, Tables tables, Problems problems) {
    return new Reading(tables, problems).read(root);
  }

  /** What is wrong at one spot; ends the reading of one feature. */
  private static final class Misdrawn extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient LocatedJson where;
    private final transient Finding finding;

    Misdrawn(LocatedJson where, String wrong, String maybe) {
      super(wrong, null, false, false);
      this.where = where;
      this.finding = new Finding(wrong, maybe);
    }
  }

  private static final class Reading {
    private final GeometryFactory geometry = new GeometryFactory();
    private final Tables tables;
    private final Problems problems;
    private final List<Area> areas = new ArrayList<>();

    Reading(Tables tables, Problems problems) {
      this.tables = tables;
      this.problems = problems;
    }

    Areas read(LocatedJson root) {
      List<String> canonical = new ArrayList<>();
      write(root, canonical);
      try {
        Obj collection = object(root);
        if (!text(collection, "type").equals("FeatureCollection")) {
          throw new Misdrawn(root, "is no FeatureCollection", "Maybe export it again as GeoJSON.");
        }
        array(field(collection, "features")).items().forEach(this::addFeature);
      } catch (Misdrawn e) {
        report(e);
      }
      return new Areas(areas, canonical);
    }

    private void addFeature(LocatedJson feature) {
      try {
        Obj properties = object(field(object(feature), "properties"));
        String id = text(properties, "id");
        if (areas.stream().anyMatch(area -> area.id().value().equals(id))) {
          throw new Misdrawn(field(properties, "id"), "is the id of another area too: " + id, "Maybe number them.");
        }
        String name = properties.find("name").isPresent() ? text(properties, "name") : id;
        Geometry shape = shape(object(field(object(feature), "geometry")));
        List<PlaceId> inside = listInside(shape);
        if (inside.isEmpty()) {
          Finding finding = new Finding("has no place inside", "Maybe latitude and longitude are swapped: GeoJSON has longitude first.");
          problems.warning(FolderSchema.AREAS_FILE, feature.at().line(), feature.at().column(), feature.at().pointer(), id, finding);
        }
        areas.add(new Area(new AreaId(id), name, inside));
      } catch (Misdrawn e) {
        report(e);
      }
    }

    private void report(Misdrawn e) {
      LocatedJson.At at = e.where.at();
      problems.error(FolderSchema.AREAS_FILE, at.line(), at.column(), at.pointer(), "", e.finding);
    }

    private List<PlaceId> listInside(Geometry shape) {
      List<PlaceId> inside = new ArrayList<>();
      for (Row row : tables.rows(FolderSchema.PLACES)) {
        Optional<Double> lat = CellText.findDecimal(row.text("lat"));
        Optional<Double> lon = CellText.findDecimal(row.text("lon"));
        if (lat.isPresent() && lon.isPresent() && !row.text("id").isBlank()
            && shape.covers(geometry.createPoint(new Coordinate(lon.get(), lat.get())))) {
          inside.add(new PlaceId(row.text("id")));
        }
      }
      return inside;
    }

    private Geometry shape(Obj shape) {
      Arr coordinates = array(field(shape, "coordinates"));
      Geometry drawn =
          switch (text(shape, "type")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                geometry.createMultiPolygon(
                    coordinates.items().stream().map(part -> polygon(array(part))).toArray(Polygon[]::new));
            default -> throw new Misdrawn(shape, "is neither a Polygon nor a MultiPolygon", "Maybe draw the area as a closed shape.");
          };
      if (!drawn.isValid()) {
        throw new Misdrawn(shape, "has lines that cross", "Maybe two points are in the wrong order.");
      }
      return drawn;
    }

    private Polygon polygon(Arr rings) {
      if (rings.items().isEmpty()) {
        throw new Misdrawn(rings, "has no ring", "Maybe its coordinates are missing.");
      }
      List<LinearRing> drawn = rings.items().stream().map(ring -> ring(array(ring))).toList();
      return geometry.createPolygon(drawn.get(0), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(Arr ring) {
      Coordinate[] points = ring.items().stream().map(point -> point(array(point))).toArray(Coordinate[]::new);
      if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
        throw new Misdrawn(ring, "is not closed", "Maybe repeat the first point at the end; a ring has at least 4 points.");
      }
      return geometry.createLinearRing(points);
    }

    private static Coordinate point(Arr point) {
      if (point.items().size() < 2) {
        throw new Misdrawn(point, "is no point", "Maybe [longitude, latitude].");
      }
      double lon = number(point.items().get(0));
      double lat = number(point.items().get(1));
      if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
        throw new Misdrawn(point, "is outside the globe", "Maybe swapped: GeoJSON has longitude first.");
      }
      return new Coordinate(lon, lat);
    }

    private static double number(LocatedJson value) {
      if (value instanceof Num num) {
        double number = Double.parseDouble(num.digits());
        if (Double.isFinite(number)) {
          return number;
        }
      }
      throw new Misdrawn(value, "is no number", "Maybe remove the quotes.");
    }

    private static LocatedJson field(Obj object, String name) {
      return object.find(name).orElseThrow(() -> new Misdrawn(object, "has no \"" + name + "\"", "Maybe add it."));
    }

    private static String text(Obj object, String name) {
      LocatedJson value = field(object, name);
      return switch (value) {
        case LocatedJson.Text text when !CellText.trim(text.text()).isEmpty() -> CellText.trim(text.text());
        case Num num -> num.digits();
        default -> throw new Misdrawn(value, "is no text", "Maybe put it in quotes.");
      };
    }

    private static Obj object(LocatedJson value) {
      if (value instanceof Obj object) {
        return object;
      }
      throw new Misdrawn(value, "is no object in { }", "Maybe export it again as GeoJSON.");
    }

    private static Arr array(LocatedJson value) {
      if (value instanceof Arr array) {
        return array;
      }
      throw new Misdrawn(value, "is no list in [ ]", "Maybe export it again as GeoJSON.");
    }

    private static void write(LocatedJson value, List<String> canonical) {
      switch (value) {
        case Obj object ->
            object.fields().forEach(
                (name, inner) -> {
                  canonical.add(inner.at().pointer());
                  write(inner, canonical);
                });
        case Arr array -> {
          canonical.add(array.at().pointer() + "[" + array.items().size() + "]");
          array.items().forEach(item -> write(item, canonical));
        }
        case LocatedJson.Text text -> canonical.add(text.text());
        case Num num -> canonical.add(num.digits());
        case LocatedJson.Bool bool -> canonical.add(String.valueOf(bool.value()));
        case LocatedJson.Nothing nothing -> canonical.add("null");
      }
    }
  }
}

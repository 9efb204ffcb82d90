package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Shades the ground around places: each point belongs to its nearest place (Voronoi), up to some kilometres away. */
final class GroundFacts {
  /** How far around a place ground is shaded at most. */
  private static final double SHADE_KM = 4.5;

  private static final double SIMPLER_BY_KM = 0.03;

  /** What is shaded alike. */
  record Fate(int holder, boolean usable, @Nullable List<Integer> lost) {}

  /** @param fates by place, in the order of {@code sites} (x and y in kilometres) */
  static List<PageFacts.Ground> list(List<Coordinate> sites, List<Fate> fates) {
    Map<Fate, List<Geometry>> cells = new LinkedHashMap<>();
    List<Geometry> shapes = listCells(sites);
    for (int i = 0; i < sites.size(); i++) {
      cells.computeIfAbsent(fates.get(i), fate -> new ArrayList<>()).add(shapes.get(i));
    }
    List<PageFacts.Ground> ground = new ArrayList<>();
    cells.forEach(
        (fate, parts) -> {
          Geometry whole = TopologyPreservingSimplifier.simplify(UnaryUnionOp.union(parts), SIMPLER_BY_KM);
          int[] lost = fate.lost() == null ? null : fate.lost().stream().mapToInt(tick -> tick).toArray();
          ground.add(new PageFacts.Ground(fate.holder(), fate.usable(), lost, rings(whole)));
        });
    return ground;
  }

  private GroundFacts() {}

  private static List<Geometry> listCells(List<Coordinate> sites) {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> cells = new ArrayList<>();
    sites.forEach(site -> cells.add(factory.createPoint(site).buffer(SHADE_KM, 8)));
    if (sites.size() < 2) {
      return cells;
    }
    Envelope around = new Envelope();
    sites.forEach(around::expandToInclude);
    around.expandBy(SHADE_KM);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(around);
    Geometry diagram = builder.getDiagram(factory);
    for (int cell = 0; cell < diagram.getNumGeometries(); cell++) {
      Geometry nearest = diagram.getGeometryN(cell);
      for (int i = 0; i < sites.size(); i++) {
        if (sites.get(i).equals2D((Coordinate) nearest.getUserData())) {
          cells.set(i, nearest.intersection(cells.get(i)));
        }
      }
    }
    return cells;
  }

  private static List<double[]> rings(Geometry whole) {
    List<double[]> rings = new ArrayList<>();
    for (int part = 0; part < whole.getNumGeometries(); part++) {
      if (whole.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        rings.add(ring(polygon.getExteriorRing().getCoordinates()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
        }
      }
    }
    return rings;
  }

  /** Without the last corner, which is the first. */
  private static double[] ring(Coordinate[] corners) {
    return Arrays.stream(corners).limit(corners.length - 1).flatMapToDouble(c -> DoubleStream.of(MapFacts.round(c.x), MapFacts.round(c.y))).toArray();
  }
}

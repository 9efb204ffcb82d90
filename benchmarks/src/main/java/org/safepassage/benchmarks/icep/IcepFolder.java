package org.safepassage.benchmarks.icep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.benchmarks.published.CsvFile;
import org.safepassage.benchmarks.published.CsvRow;
import org.safepassage.benchmarks.published.InvalidInstance;

/** Reads the folder of one instance. The columns with perturbed demand belong to other problems. */
public final class IcepFolder {
  private final Path dir;

  private IcepFolder(Path dir) {
    this.dir = dir;
  }

  public static IcepProblem read(Path dir) throws IOException {
    return new IcepFolder(dir).read();
  }

  private IcepProblem read() throws IOException {
    List<Location> locations = locations();
    List<String> safeDocks = rows("input/mainland docks.csv").stream().map(row -> row.text("Dock")).distinct().toList();
    Set<String> docks = new HashSet<>(safeDocks);
    locations.forEach(location -> docks.addAll(location.docks()));
    return new IcepProblem(
        vessels(docks), locations, safeDocks, legs("zeta", docks), legs("gamma", docks), legs("delta", docks), landings(docks));
  }

  private List<CsvRow> rows(String file) throws IOException {
    return CsvFile.read(dir.resolve(file));
  }

  private List<Location> locations() throws IOException {
    Map<String, Set<String>> docks = new HashMap<>();
    for (CsvRow row : rows("incidences/beta.csv")) {
      docks.computeIfAbsent(row.text("Island location"), unused -> new LinkedHashSet<>()).add(row.text("Island dock"));
    }
    List<Location> locations = new ArrayList<>();
    for (CsvRow row : rows("input/scenarios.csv")) {
      Set<String> own = docks.get(row.text("Location"));
      if (own == null) {
        throw new InvalidInstance(row.file(), row.line(), row.text("Location"), "a location without a dock in beta.csv");
      }
      if (row.cells().containsKey("private_evac") && row.number("private_evac") != 0) {
        throw new InvalidInstance(row.file(), row.line(), row.text("private_evac"), "private evacuation is not part of the problem: must be 0");
      }
      locations.add(new Location(row.text("Location"), row.whole("Actual_demand"), List.copyOf(own)));
    }
    if (locations.stream().map(Location::name).distinct().count() < locations.size()) {
      throw new InvalidInstance("scenarios.csv", 1, locations.getFirst().name(), "a location has two rows: one scenario is expected");
    }
    return locations;
  }

  private List<Vessel> vessels(Set<String> docks) throws IOException {
    Map<String, String> berths = new HashMap<>();
    for (CsvRow row : rows("input/initial vessel docks.csv")) {
      berths.put(row.text("Vessel"), known(row, "Dock", docks));
    }
    List<Vessel> vessels = new ArrayList<>();
    for (CsvRow row : rows("input/vessels.csv")) {
      String berth = berths.get(row.text("Vessel_name"));
      if (berth == null) {
        throw new InvalidInstance(row.file(), row.line(), row.text("Vessel_name"), "a vessel without a dock in initial vessel docks.csv");
      }
      vessels.add(vessel(row, berth));
    }
    return vessels;
  }

  private static Vessel vessel(CsvRow row, String berth) {
    for (String column : List.of("max_cap", "vmax", "v_loaded")) {
      if (row.number(column) == 0) {
        throw new InvalidInstance(row.file(), row.line(), row.text(column), column + " must be above 0");
      }
    }
    return new Vessel(
        row.text("Vessel_name"), row.whole("max_cap"), row.number("vmax"), row.number("v_loaded"), row.number("loading time"),
        row.number("time to availability"), berth);
  }

  private Map<Leg, Double> legs(String name, Set<String> docks) throws IOException {
    Map<Leg, Double> legs = new HashMap<>();
    for (CsvRow row : rows("incidences/" + name + ".csv")) {
      legs.put(new Leg(known(row, "Origin", docks), known(row, "Destination", docks)), row.number("Distance"));
    }
    return legs;
  }

  private Set<Landing> landings(Set<String> docks) throws IOException {
    Set<Landing> landings = new HashSet<>();
    for (CsvRow row : rows("input/vessel compatibility.csv")) {
      if (row.whole("Compatibility") == 1) {
        landings.add(new Landing(row.text("Resource"), known(row, "Dock", docks)));
      }
    }
    return landings;
  }

  private static String known(CsvRow row, String column, Set<String> docks) {
    if (!docks.contains(row.text(column))) {
      throw new InvalidInstance(row.file(), row.line(), row.text(column), "a dock that no location and no list of safe docks has");
    }
    return row.text(column);
  }
}

package org.safepassage.benchmarks.icep;

import java.util.List;

/** Where persons wait to be taken off; they board at any of its docks. */
public record Location(String name, int persons, List<String> docks) {
  public Location {
    docks = List.copyOf(docks);
  }
}

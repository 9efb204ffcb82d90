package org.safepassage.folder.schema;

import java.util.Optional;

/**
 * One column of a CSV file, or one key of operation.yaml.
 *
 * @param unit of its value; blank if it has none
 * @param byDefault what a blank cell means, written as it would be in the cell; empty = must not be blank
 * @param meaning one sentence
 */
public record Column(
    String name, CellType type, String unit, Optional<String> byDefault, String meaning, String example) {

  public boolean isRequired() {
    return byDefault.isEmpty();
  }

  /** Whether a value of it may be repeated in an error. */
  public boolean isShown() {
    return !(type instanceof CellType.Text text && text.free());
  }
}

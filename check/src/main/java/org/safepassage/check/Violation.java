package org.safepassage.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.VehicleId;

/**
 * One breach of one rule.
 *
 * @param sentence what is wrong, with the household, vehicle or thing, the moment (UTC) and the values
 * @param subject the place, road, gate, pledge or party that it is about, if any
 * @param tick of the moment, if there is one
 */
public record Violation(
    Rule rule,
    String sentence,
    Optional<HouseholdId> household,
    Optional<VehicleId> vehicle,
    Optional<Id> subject,
    OptionalInt tick) {

  /** The rule and its sentence, then what is wrong. */
  public String describe() {
    String number = rule.number() == 0 ? "" : "Rule " + rule.number() + ", ";
    return number + rule.title() + ": " + rule.sentence() + " Here: " + sentence;
  }
}

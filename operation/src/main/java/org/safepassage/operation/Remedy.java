package org.safepassage.operation;

import java.util.List;

/**
 * What would bring a household on the plan, tried with everybody else as they are: with the suppositions nobody comes off for it.
 *
 * @param suppositions what would have to be so, all of it; the first of the catalogue in docs/model.md that does it
 * @param displaces who would come off if it were put first as things are, without the suppositions; empty if it could not go then, or
 *     nobody said whom
 * @param sentence the same for a person
 */
public record Remedy(List<Supposition> suppositions, List<HouseholdId> displaces, String sentence) {
  public Remedy {
    suppositions = List.copyOf(suppositions);
    displaces = List.copyOf(displaces);
    if (suppositions.isEmpty()) {
      throw new IllegalArgumentException("a remedy supposes nothing: then the household would be on the plan");
    }
  }
}

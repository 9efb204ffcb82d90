package org.safepassage.operation;

import java.util.List;

/**
 * Who moves when and how, who settles where, and who is left out. Ticks count from the planning moment.
 *
 * @param factsFingerprint of the facts as of the planning moment; whatever reads a plan refuses others
 * @param binds what the plan is short of, strongest first, in sentences
 */
public record Plan(
    PlanRequest request,
    String factsFingerprint,
    PlanNumbers numbers,
    List<Notice> notices,
    List<ListSent> lists,
    List<Run> runs,
    List<Journey> journeys,
    List<Placement> placements,
    List<LeftOut> leftOut,
    List<String> binds) {

  public Plan {
    notices = List.copyOf(notices);
    lists = List.copyOf(lists);
    runs = List.copyOf(runs);
    journeys = List.copyOf(journeys);
    placements = List.copyOf(placements);
    leftOut = List.copyOf(leftOut);
    binds = List.copyOf(binds);
  }
}

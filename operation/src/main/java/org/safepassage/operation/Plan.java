package org.safepassage.operation;

import java.util.List;
import java.util.Optional;

/**
 * Who moves when and how, who settles where, and who is left out. Ticks count from the planning moment.
 *
 * @param factsFingerprint of the facts as of the planning moment; whatever reads a plan refuses others
 * @param binds what the plan is short of, strongest first, in sentences
 * @param prospects how likely its parts are to come off; none on one scenario
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
    List<String> binds,
    Optional<Prospects> prospects) {

  /** On one scenario. */
  public Plan(
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
    this(request, factsFingerprint, numbers, notices, lists, runs, journeys, placements, leftOut, binds, Optional.empty());
  }

  public Plan {
    notices = List.copyOf(notices);
    lists = List.copyOf(lists);
    runs = List.copyOf(runs);
    journeys = List.copyOf(journeys);
    placements = List.copyOf(placements);
    leftOut = List.copyOf(leftOut);
    binds = List.copyOf(binds);
  }

  /** The same over scenarios. */
  public Plan inDoubt(Expected expected, Prospects found) {
    return new Plan(
        request, factsFingerprint, numbers.with(expected), notices, lists, runs, journeys, placements, leftOut, binds, Optional.of(found));
  }
}

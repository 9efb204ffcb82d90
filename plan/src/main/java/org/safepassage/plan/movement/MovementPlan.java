package org.safepassage.plan.movement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Notice;
import org.safepassage.operation.Run;

/** The movement side of a plan: everything but placements. */
public record MovementPlan(
    List<Run> runs,
    List<Journey> journeys,
    List<Notice> notices,
    List<ListSent> lists,
    List<LeftOut> leftOut,
    MovementValue value) {
  public MovementPlan {
    runs = List.copyOf(runs);
    journeys = List.copyOf(journeys);
    notices = List.copyOf(notices);
    lists = List.copyOf(lists);
    leftOut = List.copyOf(leftOut);
  }

  /** The same with other reasons. */
  MovementPlan explained(UnaryOperator<LeftOut> reason) {
    return new MovementPlan(runs, journeys, notices, lists, leftOut.stream().map(reason).toList(), value);
  }
}

package org.safepassage.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/** What the passages of one gate share: its desks, its holding area and the cap of each window. */
final class GateLoad {
  private final Facts facts;
  private final int index;
  private final Crossing crossing;
  private final List<PassageView> inTime;
  private final Findings found;

  GateLoad(Facts facts, int index, List<PassageView> inTime, Findings found) {
    this.facts = facts;
    this.index = index;
    crossing = facts.crossings.get(index);
    this.inTime = inTime;
    this.found = found;
  }

  void judge(PlanView plan) {
    judgeDesks();
    judgeCap();
    judgeHolding(plan);
  }

  /** In each quarter of an hour the desk ticks used are at most desks × the quarter's ticks. */
  private void judgeDesks() {
    long most = crossing.desks() * (900L / facts.tickSeconds);
    Map<Integer, Long> used = new HashMap<>();
    for (PassageView passage : inTime) {
      if (passage.crossing() != index) {
        continue;
      }
      boolean within = true;
      int last = facts.quarterOf(passage.end() - 1);
      for (int quarter = facts.quarterOf(passage.start()); quarter <= last; quarter++) {
        int from = Math.max(passage.start(), facts.firstTickOfQuarter(quarter));
        int until = Math.min(passage.end(), facts.firstTickOfQuarter(quarter + 1));
        long now = used.merge(quarter, (long) until - from, Long::sum);
        if (now > most && within && !PlanView.hasBegun(passage.start())) {
          within = false;
          found.report(
              Rule.GATES, passage.whom(), from, now + " desk ticks used in this quarter of an hour; " + crossing.desks() + " desks have " + most + ", maybe start later");
        }
      }
    }
  }

  private void judgeCap() {
    if (crossing.capPersons() == Limits.NONE) {
      return;
    }
    Map<Integer, Integer> people = new HashMap<>();
    for (PassageView passage : inTime) {
      if (passage.crossing() == index && isInItsWindow(passage)) {
        int now = people.merge(passage.passage().window(), passage.people(), Integer::sum);
        if (now > crossing.capPersons() && !PlanView.hasBegun(passage.start())) {
          found.report(Rule.GATES, passage.whom(), passage.start(), "with it " + now + " people pass in this window; at most " + crossing.capPersons() + " may, maybe use another window");
        }
      }
    }
  }

  /** Windows that have passed may since have got other numbers. */
  private boolean isInItsWindow(PassageView passage) {
    List<TickWindow> windows = facts.crossingOutlooks.get(index).windows();
    int number = passage.passage().window();
    return !PlanView.hasBegun(passage.start())
        || (number >= 0 && number < windows.size() && windows.get(number).opensTick() <= passage.start() && passage.start() < windows.get(number).closesTick());
  }

  private void judgeHolding(PlanView plan) {
    if (crossing.holdingPersons() == Limits.NONE) {
      return;
    }
    Crowd crowd = new Crowd();
    for (Stay stay : plan.stays) {
      if (stay.kind() == Stay.Kind.GATHERED && stay.gate() == index) {
        crowd.add(stay.from(), stay.until(), stay.people());
      }
    }
    int tick = crowd.firstAbove(crossing.holdingPersons());
    if (tick >= 0) {
      String wrong = crowd.people() + " people wait at the gate; it holds " + crossing.holdingPersons() + ", maybe let some arrive later";
      found.report(Rule.GATES, WaitingRule.lastToCome(plan, facts.inside[index], tick).at(crossing.id()), tick, wrong);
    }
  }
}

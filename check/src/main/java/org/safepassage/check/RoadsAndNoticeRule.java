package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Policy;

/** Rule 9: what roads carry, who drives together, and who is told in time. */
final class RoadsAndNoticeRule implements RuleJudge {
  private static final Comparator<Travel> BY_ENTRY =
      Comparator.comparingInt(Travel::road).thenComparingInt(Travel::from).thenComparingInt(Travel::enter);

  @Override
  public Rule rule() {
    return Rule.ROADS_AND_NOTICE;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    List<Travel> entries = new ArrayList<>(plan.travels.size());
    for (Travel travel : plan.travels) {
      if (!(travel.by() instanceof Travel.OnFoot)) {
        entries.add(travel);
      }
    }
    entries.sort(BY_ENTRY);
    judgeCapacity(facts, entries, found);
    judgeTogether(facts, entries, found);
    judgeNotices(facts, plan, found);
  }

  private static void judgeCapacity(Facts facts, List<Travel> entries, Findings found) {
    int vehicles = 0;
    for (int i = 0; i < entries.size(); i++) {
      Travel travel = entries.get(i);
      boolean sameHour = i > 0 && isSameWay(travel, entries.get(i - 1)) && facts.hourOf(travel.enter()) == facts.hourOf(entries.get(i - 1).enter());
      vehicles = sameHour ? vehicles + 1 : 1;
      int most = facts.roads.get(travel.road()).vehiclesPerHour();
      if (vehicles > most && !PlanView.hasBegun(travel.enter())) {
        found.report(Rule.ROADS_AND_NOTICE, travel.whom(), travel.enter(), "is vehicle " + vehicles + " on it in this direction and hour; it carries " + most);
      }
    }
  }

  private static boolean isSameWay(Travel one, Travel other) {
    return one.road() == other.road() && one.from() == other.from();
  }

  private static void judgeTogether(Facts facts, List<Travel> entries, Findings found) {
    Policy policy = facts.operation.policy();
    if (policy.leastTogether() <= 1 && policy.mostTogether() == Limits.NONE) {
      return;
    }
    int from = 0;
    while (from < entries.size()) {
      int until = from + 1;
      while (until < entries.size() && isSameWay(entries.get(from), entries.get(until)) && entries.get(from).enter() == entries.get(until).enter()) {
        until++;
      }
      if (!PlanView.hasBegun(entries.get(from).enter())) {
        judgeColumn(policy, entries.subList(from, until), found);
      }
      from = until;
    }
  }

  private static void judgeColumn(Policy policy, List<Travel> column, Findings found) {
    int all = 0;
    int loaded = 0;
    Travel named = column.getFirst();
    for (Travel travel : column) {
      if (travel.by() instanceof Travel.InVehicle) {
        all++;
        if (travel.people() > 0) {
          loaded++;
          named = travel;
        } else if (loaded == 0) {
          named = travel;
        }
      }
    }
    if (loaded > 0 && loaded < policy.leastTogether()) {
      found.report(Rule.ROADS_AND_NOTICE, named.whom(), named.enter(), loaded + " loaded vehicles move together; the policy's least is " + policy.leastTogether());
    }
    if (all > policy.mostTogether()) {
      found.report(Rule.ROADS_AND_NOTICE, named.whom(), named.enter(), all + " vehicles move together; the policy's most is " + policy.mostTogether());
    }
  }

  private static void judgeNotices(Facts facts, PlanView plan, Findings found) {
    Policy policy = facts.operation.policy();
    for (Notice notice : plan.plan.notices()) {
      if (policy.mustNotLearn().contains(notice.party())) {
        found.report(Rule.ROADS_AND_NOTICE, Whom.subject(notice.party()), notice.tick(), "is told, but must not learn of the operation");
      }
    }
    if (plan.passages.isEmpty() || PlanView.hasBegun(plan.firstCrossing())) {
      return;
    }
    int first = plan.firstCrossing();
    for (Map.Entry<PartyId, Integer> told : policy.mustBeTold().entrySet()) {
      boolean inTime = false;
      for (Notice notice : plan.plan.notices()) {
        inTime |= notice.party().equals(told.getKey()) && facts.lasts((long) first - notice.tick(), told.getValue());
      }
      if (!inTime) {
        found.report(
            Rule.ROADS_AND_NOTICE,
            Whom.subject(told.getKey()),
            first,
            "must be told " + told.getValue() + " minutes before the first crossing, which is now; maybe send its notice earlier");
      }
    }
  }
}

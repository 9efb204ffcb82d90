package org.safepassage.check;

import java.util.List;
import java.util.Optional;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;

/** Rule 1: families whole, companions together, no child alone. */
final class WholeRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.WHOLE;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    JourneyView[] byHousehold = new JourneyView[facts.households.size()];
    for (JourneyView journey : plan.journeys) {
      byHousehold[journey.index] = journey;
      judgeMembers(facts, journey, found);
    }
    ApproachView[] byMember = approachesByMember(facts, plan);
    for (JourneyView journey : plan.journeys) {
      for (ApproachView approach : journey.approaches) {
        judgeChildren(facts, approach, byMember, found);
      }
    }
    for (List<Integer> companions : facts.together.values()) {
      judgeCompanions(facts, plan, companions, byHousehold, found);
    }
  }

  private static void judgeMembers(Facts facts, JourneyView journey, Findings found) {
    int call = journey.journey.callTick();
    int moved = 0;
    for (ApproachView approach : journey.approaches) {
      for (int member : approach.members) {
        String name = "member " + facts.members.get(member).id().value();
        if (facts.memberPlace[member] < 0) {
          found.report(Rule.WHOLE, journey.whom(), call, name + " is moved, but stays by the family's own decision");
          continue;
        }
        moved++;
        if (facts.memberPlace[member] != approach.start) {
          String there = facts.places.get(facts.memberPlace[member]).id().value();
          found.report(
              Rule.WHOLE, journey.whom(), call, name + " is at place " + there + ", but its approach starts at " + approach.approach.from().value());
        }
      }
    }
    int whole = facts.householdOutlooks.get(journey.index).people();
    if (moved < whole) {
      found.report(Rule.WHOLE, journey.whom(), call, "moves " + moved + " of " + whole + " members; maybe one was dropped by hand");
    }
  }

  private static ApproachView[] approachesByMember(Facts facts, PlanView plan) {
    ApproachView[] byMember = new ApproachView[facts.members.size()];
    for (JourneyView journey : plan.journeys) {
      for (ApproachView approach : journey.approaches) {
        for (int member : approach.members) {
          byMember[member] = approach;
        }
      }
    }
    return byMember;
  }

  private static void judgeChildren(Facts facts, ApproachView approach, ApproachView[] byMember, Findings found) {
    for (int member : approach.members) {
      if (facts.members.get(member).ageBand().isGrown()) {
        return;
      }
    }
    for (int index : approach.members) {
      Member child = facts.members.get(index);
      Optional<MemberId> guardian = child.guardian();
      int leader = guardian.isEmpty() ? -1 : Facts.find(facts.memberIndex, guardian.get());
      if (leader < 0 || byMember[leader] == null || !movesWith(approach, byMember[leader])) {
        found.report(
            Rule.WHOLE,
            approach.journey.whom(),
            approach.approach.leaveTick(),
            "child " + child.id().value() + " moves without a grown member of its household"
                + (guardian.isEmpty() ? "" : " and not with its guardian " + guardian.get().value())
                + "; maybe name a guardian who leaves the same place at the same time with the same run");
      }
    }
  }

  private static boolean movesWith(ApproachView child, ApproachView guardian) {
    if (child == guardian) {
      return true;
    }
    List<Leg> legs = child.approach.legs();
    List<Leg> led = guardian.approach.legs();
    if (child.start != guardian.start || child.approach.leaveTick() != guardian.approach.leaveTick() || legs.size() != led.size()) {
      return false;
    }
    for (int i = 0; i < legs.size(); i++) {
      boolean same =
          (legs.get(i) instanceof Leg.Ride ride && led.get(i) instanceof Leg.Ride other)
              ? ride.run().equals(other.run()) && ride.boardStop() == other.boardStop()
              : legs.get(i).equals(led.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Who no longer waits does not hold the others back; who declined does. */
  private static void judgeCompanions(Facts facts, PlanView plan, List<Integer> companions, JourneyView[] byHousehold, Findings found) {
    JourneyView first = null;
    for (int household : companions) {
      if (first == null) {
        first = byHousehold[household];
      }
    }
    if (first == null) {
      return;
    }
    for (int household : companions) {
      JourneyView journey = byHousehold[household];
      Whom whom = Whom.household(facts.households.get(household).id());
      String other = first.journey.household().value();
      if (journey == null) {
        if (!plan.onPlan[household] && facts.householdOutlooks.get(household).status() == HouseholdStatus.WAITING) {
          found.report(Rule.WHOLE, whom, first.firstPassage().start(), "not moved, but " + other + " is, and they are marked together");
        }
      } else if (!sameWindows(first, journey)) {
        found.report(
            Rule.WHOLE, whom, journey.firstPassage().start(), "passes by another chain or in another window than " + other + ", and they are marked together");
      }
    }
  }

  private static boolean sameWindows(JourneyView one, JourneyView other) {
    if (one.chain != other.chain || one.passages.size() != other.passages.size()) {
      return false;
    }
    for (int i = 0; i < one.passages.size(); i++) {
      PassageView a = one.passages.get(i);
      PassageView b = other.passages.get(i);
      if (a.crossing() != b.crossing() || a.passage().window() != b.passage().window()) {
        return false;
      }
    }
    return true;
  }
}

package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Limits;
import org.safepassage.operation.ListSent;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.TickWindow;

/** Rule 5: windows, chain, bars and lists for each passage; what passages share is judged by {@link GateLoad}. */
final class GatesRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.GATES;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    for (JourneyView journey : plan.journeys) {
      judgeChain(facts, journey, found);
    }
    for (PassageView passage : plan.passages) {
      if (PlanView.hasBegun(passage.start())) {
        continue;
      }
      judgeWindow(facts, passage, found);
      judgeDeskTime(facts, passage, found);
      judgeWho(facts, passage, found);
      judgeList(facts, plan, passage, found);
    }
    List<PassageView> inTime = new ArrayList<>(plan.passages);
    inTime.sort(Comparator.comparingInt(PassageView::start));
    for (int crossing = 0; crossing < facts.crossings.size(); crossing++) {
      new GateLoad(facts, crossing, inTime, found).judge(plan);
    }
    judgeFirstToLast(facts, inTime, found);
  }

  private static void judgeChain(Facts facts, JourneyView journey, Findings found) {
    Chain chain = facts.chains.get(journey.chain);
    boolean inOrder = journey.passages.size() == chain.crossings().size();
    for (int i = 0; inOrder && i < journey.passages.size(); i++) {
      inOrder = journey.passages.get(i).passage().crossing().equals(chain.crossings().get(i));
    }
    if (!inOrder) {
      found.report(
          Rule.GATES, journey.whom().at(chain.id()), journey.firstPassage().start(), "does not pass the gates of its chain, in their order: " + chain.crossings());
    }
    for (var id : chain.crossings()) {
      int crossing = Facts.find(facts.crossingIndex, id);
      if (journey.passages.stream().anyMatch(passage -> passage.crossing() == crossing && PlanView.hasBegun(passage.start()))) {
        continue;
      }
      CrossingOutlook outlook = facts.crossingOutlooks.get(crossing);
      if (!outlook.usable()) {
        found.report(
            Rule.GATES,
            journey.whom().at(id),
            journey.firstPassage().start(),
            "the gate may not be used: its permission is worth " + outlook.permission() + ", or its holder is not relied on");
      }
    }
  }

  private static void judgeWindow(Facts facts, PassageView passage, Findings found) {
    List<TickWindow> windows = facts.crossingOutlooks.get(passage.crossing()).windows();
    int number = passage.passage().window();
    if (number < 0 || number >= windows.size()) {
      found.report(Rule.GATES, passage.whom(), passage.start(), "names window " + number + "; the gate has " + windows.size() + ", counted from 0");
      return;
    }
    TickWindow window = windows.get(number);
    int slack = facts.situation.operation().policy().reserve().slackMinutes();
    if (passage.end() <= window.closesTick() && passage.end() + facts.ticksOf(slack) > window.closesTick()) {
      found.report(
          Rule.GATES, passage.whom(), passage.start(),
          "at the desk until " + found.moment(passage.end()) + ", which is less than the policy's slack of " + slack + " min before the window closes");
    }
    if (passage.start() < window.opensTick() || passage.end() > window.closesTick()) {
      found.report(
          Rule.GATES,
          passage.whom(),
          passage.start(),
          "at the desk until " + found.moment(passage.end()) + ", but window " + number + " is open from " + found.moment(window.opensTick()) + " to "
              + found.moment(window.closesTick()));
    }
  }

  private static void judgeDeskTime(Facts facts, PassageView passage, Findings found) {
    Crossing crossing = facts.crossings.get(passage.crossing());
    int needed = facts.ticksOf(crossing.minutesPerHousehold() + crossing.minutesPerPerson() * passage.people());
    int taken = passage.end() - passage.start();
    if (taken < needed) {
      found.report(Rule.GATES, passage.whom(), passage.start(), taken + " ticks at the desk for " + passage.people() + " people; they take " + needed);
    }
  }

  private static void judgeWho(Facts facts, PassageView passage, Findings found) {
    Crossing crossing = facts.crossings.get(passage.crossing());
    if (passage.journey().household.refusedCrossings().contains(crossing.id())) {
      found.report(Rule.GATES, passage.whom(), passage.start(), "the household refuses this gate");
    }
    if (crossing.bars().isEmpty()) {
      return;
    }
    for (int member : passage.journey().members()) {
      var barred = Traits.firstOf(facts.traits.get(member), crossing.bars());
      if (barred != null) {
        String name = facts.members.get(member).id().value();
        found.report(Rule.GATES, passage.whom(), passage.start(), "member " + name + " may not pass (" + barred + "), which holds back the household");
      }
    }
  }

  private static void judgeList(Facts facts, PlanView plan, PassageView passage, Findings found) {
    Crossing crossing = facts.crossings.get(passage.crossing());
    if (crossing.listLeadMinutes().isEmpty()) {
      return;
    }
    int lead = crossing.listLeadMinutes().get();
    for (int i = 0; i < plan.listed.size(); i++) {
      ListSent list = plan.plan.lists().get(i);
      if (list.crossing().equals(crossing.id())
          && facts.lasts((long) passage.start() - list.tick(), lead)
          && plan.listed.get(i).contains(passage.journey().journey.household())) {
        return;
      }
    }
    found.report(Rule.GATES, passage.whom(), passage.start(), "is on no list sent at least " + lead + " minutes before; maybe send the list earlier");
  }

  private static void judgeFirstToLast(Facts facts, List<PassageView> inTime, Findings found) {
    int longest = facts.operation.policy().firstToLastPassageMinutes();
    if (longest == Limits.NONE) {
      return;
    }
    int first = PlanView.NEVER;
    for (PassageView passage : inTime) {
      if (passage.step() == 0) {
        first = first == PlanView.NEVER ? passage.start() : first;
        long ticks = (long) passage.end() - first;
        if (!PlanView.hasBegun(passage.start()) && ticks * facts.tickSeconds > longest * 60L) {
          found.report(
              Rule.GATES, passage.whom(), passage.end(), "ends more than " + longest + " minutes after the first passage at " + found.moment(first));
        }
      }
    }
  }
}

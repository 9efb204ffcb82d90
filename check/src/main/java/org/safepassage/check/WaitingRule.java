package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;

/** Rule 7: how many may gather where, how long, and unnoticed before the first crossing. */
final class WaitingRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.WAITING;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    int firstCrossing = plan.firstCrossing();
    judgeStays(facts, plan, firstCrossing, found);
    List<List<Stay>> gathered = gatheredByPlace(facts, plan);
    for (int place = 0; place < facts.places.size(); place++) {
      Place limits = facts.places.get(place);
      List<Stay> here = gathered.get(place);
      judgeCrowd(facts, plan, place, here, limits.maxPersons(), PlanView.NEVER, " people gathered; the place takes ", found);
      judgeCrowd(
          facts, plan, place, here, limits.unnoticedPersons(), firstCrossing, " people gathered before the first crossing; unnoticed stay ", found);
    }
    judgeCamps(facts, plan, found);
  }

  /** In their order; to look through all stays for each place would take long with thousands of places. */
  private static List<List<Stay>> gatheredByPlace(Facts facts, PlanView plan) {
    List<List<Stay>> gathered = new ArrayList<>();
    facts.places.forEach(place -> gathered.add(new ArrayList<>()));
    for (Stay stay : plan.stays) {
      if (stay.kind() == Stay.Kind.GATHERED) {
        gathered.get(stay.place()).add(stay);
      }
    }
    return gathered;
  }

  private static void judgeStays(Facts facts, PlanView plan, int firstCrossing, Findings found) {
    for (Stay stay : plan.stays) {
      if (stay.kind() == Stay.Kind.GATHERED && stay.until() > 0) {
        Place place = facts.places.get(stay.place());
        Whom whom = stay.journey().whom().at(place.id());
        long ticks = (long) stay.until() - stay.from();
        if (place.maxWaitMinutes() != Limits.NONE && ticks * facts.tickSeconds > place.maxWaitMinutes() * 60L) {
          found.report(
              Rule.WAITING, whom, stay.from(), "waits until " + found.moment(stay.until()) + ", longer than the " + place.maxWaitMinutes() + " minutes allowed");
        }
        long before = (long) Math.min(stay.until(), firstCrossing) - stay.from();
        if (place.unnoticedMinutes() != Limits.NONE && before * facts.tickSeconds > place.unnoticedMinutes() * 60L) {
          found.report(
              Rule.WAITING,
              whom,
              stay.from(),
              "gathered for " + before + " ticks before the first crossing; unnoticed stay " + place.unnoticedMinutes() + " minutes");
        }
      }
    }
  }

  private static void judgeCrowd(Facts facts, PlanView plan, int place, List<Stay> gathered, int limit, int before, String words, Findings found) {
    if (limit == Limits.NONE) {
      return;
    }
    Crowd crowd = new Crowd();
    gathered.forEach(stay -> crowd.add(stay.from(), Math.min(stay.until(), before), stay.people()));
    int tick = crowd.firstAbove(limit);
    if (tick >= 0) {
      found.report(Rule.WAITING, lastToCome(plan, place, tick).at(facts.places.get(place).id()), tick, crowd.people() + words + limit);
    }
  }

  /** The household whose coming at this tick is one too many. */
  static Whom lastToCome(PlanView plan, int place, int tick) {
    for (int i = plan.stays.size() - 1; i >= 0; i--) {
      Stay stay = plan.stays.get(i);
      if (stay.kind() == Stay.Kind.GATHERED && stay.place() == place && stay.from() == tick) {
        return stay.journey().whom();
      }
    }
    return Whom.NOBODY;
  }

  private static void judgeCamps(Facts facts, PlanView plan, Findings found) {
    for (int camp = 0; camp < facts.camps.size(); camp++) {
      long people = 0;
      for (JourneyView journey : plan.journeys) {
        var chain = facts.chains.get(journey.chain);
        if (Facts.find(facts.campIndex, chain.camp()) == camp) {
          people += journey.people();
          int capacity = facts.campOutlooks.get(camp).capacityPersons();
          if (people > capacity && !PlanView.hasBegun(journey.lastPassage().start())) {
            found.report(
                Rule.WAITING, journey.whom().at(chain.camp()), journey.lastPassage().end(), "with it " + people + " people are in the camp, which takes " + capacity);
          }
        }
      }
    }
  }
}

package org.safepassage.check;

import java.util.EnumMap;
import java.util.Map;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Road;

/** Computes a plan's numbers from the plan alone, as docs/model.md, "The numbers", has them. */
final class Recount {
  private final Facts facts;
  private final PlanView plan;

  Recount(Facts facts, PlanView plan) {
    this.facts = facts;
    this.plan = plan;
  }

  /** All numbers; the bound and its name are the plan's own. */
  PlanNumbers numbers() {
    PlanNumbers stated = plan.plan.numbers();
    long weight = 0;
    int people = 0;
    int unknown = 0;
    int lastAcross = 0;
    for (JourneyView journey : plan.journeys) {
      people += journey.people();
      weight += (long) journey.people() * journey.household.weight();
      if (facts.householdOutlooks.get(journey.index).consent() == Consent.UNKNOWN) {
        unknown += journey.people();
      }
      lastAcross = Math.max(lastAcross, journey.lastPassage().end());
    }
    return new PlanNumbers(
        facts.members.size(), firm(), people, unknown, weight, stated.weightBound(), stated.boundName(), new Margin(facts, plan).minutes(), exposure(), lastAcross);
  }

  /** Sum over road uses of people × minutes × danger × 1000, each rounded. */
  private long exposure() {
    long exposure = 0;
    for (Travel travel : plan.travels) {
      Road road = facts.roads.get(travel.road());
      double minutes = (travel.exit() - travel.enter()) * (double) facts.tickSeconds / 60;
      exposure += Math.round(travel.people() * minutes * road.dangerPerMinute() * 1000);
    }
    return exposure;
  }

  private int firm() {
    long firm = 0;
    for (int chain = 0; chain < facts.chains.size(); chain++) {
      firm += firmBy(chain);
    }
    return (int) firm;
  }

  private long firmBy(int chain) {
    long bound = Long.MAX_VALUE;
    for (var id : facts.chains.get(chain).crossings()) {
      int crossing = Facts.find(facts.crossingIndex, id);
      if (facts.crossingOutlooks.get(crossing).permission() != PermissionState.AGREED) {
        return 0;
      }
      if (facts.crossings.get(crossing).guarantee() instanceof Guarantee.Collective collective) {
        bound = Math.min(bound, GuaranteeRule.guaranteed(facts, collective.hosts(), PledgeState.BINDING));
      }
    }
    long people = 0;
    for (JourneyView journey : plan.journeys) {
      if (journey.chain == chain && isFirmlyPlaced(journey)) {
        people += journey.people();
      }
    }
    return Math.min(people, bound);
  }

  /** At each gate with a named guarantee: placed by a binding pledge. */
  private boolean isFirmlyPlaced(JourneyView journey) {
    for (var id : facts.chains.get(journey.chain).crossings()) {
      int crossing = Facts.find(facts.crossingIndex, id);
      if (facts.crossings.get(crossing).guarantee() instanceof Guarantee.Named named
          && !GuaranteeRule.isPlaced(facts, plan, journey.journey.household(), named.hosts(), PledgeState.BINDING)) {
        return false;
      }
    }
    return true;
  }

  Headcount headcount() {
    int planned = 0;
    int staying = 0;
    for (JourneyView journey : plan.journeys) {
      planned += journey.people();
      staying += journey.household.members().size() - facts.householdOutlooks.get(journey.index).people();
    }
    Map<LeftOut.Reason, Integer> leftOut = new EnumMap<>(LeftOut.Reason.class);
    for (LeftOut out : plan.plan.leftOut()) {
      int household = Facts.find(facts.householdIndex, out.household());
      if (household >= 0) {
        leftOut.merge(out.reason(), facts.households.get(household).members().size(), Integer::sum);
      }
    }
    return new Headcount(facts.members.size(), planned, staying, leftOut);
  }
}

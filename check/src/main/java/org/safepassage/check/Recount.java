package org.safepassage.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Road;
import org.safepassage.outlook.scenario.Scenarios;

/** Computes a plan's numbers from the plan alone, as docs/model.md, "The numbers", has them. */
final class Recount {
  private static final int LOT = 250;

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
        facts.members.size(), firm(), people, unknown, weight, stated.weightBound(), stated.boundName(), new Margin(facts, plan).minutes(), exposure(), lastAcross, Optional.empty(), stated.finishBound());
  }

  /** The plan's own sample, scenario by scenario; the bound is the plan's own. */
  Optional<Expected> expected() {
    Optional<Expected> stated = plan.plan.numbers().expected();
    return stated.map(this::recounted);
  }

  private Expected recounted(Expected stated) {
    PlanRequest request = plan.plan.request();
    double sum = 0;
    double squares = 0;
    long weight = 0;
    for (int[] lot : Scenarios.lots(request.scenarios(), stated.scenarios(), LOT)) {
      ScenarioRecount recount = new ScenarioRecount(facts.situation, plan.plan, Scenarios.of(facts.situation, request.seed(), lot[0], lot[1]));
      for (int s = 0; s < lot[1]; s++) {
        int people = recount.peopleOut(s);
        sum += people;
        squares += (double) people * people;
        weight += recount.weightOut(s);
      }
    }
    int count = stated.scenarios();
    double variance = count < 2 ? 0 : Math.max(0, squares - sum * sum / count) / (count - 1);
    return new Expected(
        count, Math.round(sum * 1000 / count), (long) Math.ceil(1960 * Math.sqrt(variance / count)), Math.round(weight * 1000.0 / count), stated.boundThousandths());
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

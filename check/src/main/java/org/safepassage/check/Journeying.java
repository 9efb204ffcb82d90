package org.safepassage.check;

import org.safepassage.operation.OwnCar;

/** The part of rule 3 that follows households: their legs join up, on foot and in own cars within their strength and range. */
final class Journeying {
  private static final double ROUNDING = 1e-9;

  private Journeying() {}

  static void judge(Facts facts, JourneyView journey, Findings found) {
    int cars = 0;
    for (ApproachView approach : journey.approaches) {
      int place = approach.start;
      int free = approach.approach.leaveTick();
      boolean moved = false;
      for (LegView leg : approach.legs) {
        judgeJoin(facts, journey, leg, place, free, found);
        if (leg.kind() == LegView.Kind.OWN_CAR) {
          cars++;
          if (moved) {
            found.report(Rule.VEHICLES, journey.whom(), leg.startTick(), "drives its own car, which it did not start in");
          }
        }
        if (!moved && leg.startTick() > free) {
          found.report(
              Rule.VEHICLES, journey.whom().at(approach.approach.from()), free, "leaves at tick " + free + ", but its first leg starts at tick " + leg.startTick());
        }
        place = leg.to();
        free = leg.freeTick();
        moved = true;
      }
      judgeJoin(facts, journey, journey.onward.getFirst(), place, free, found);
      judgeStrength(facts, approach, found);
    }
    if (cars > 1) {
      found.report(Rule.VEHICLES, journey.whom(), journey.journey.callTick(), "uses its own car in " + cars + " legs; it drives one way, once");
    }
    for (int i = 1; i < journey.onward.size(); i++) {
      LegView before = journey.onward.get(i - 1);
      judgeJoin(facts, journey, journey.onward.get(i), before.to(), before.freeTick(), found);
    }
  }

  private static void judgeJoin(Facts facts, JourneyView journey, LegView leg, int place, int free, Findings found) {
    if (leg.from() != place) {
      found.report(
          Rule.VEHICLES,
          journey.whom().at(facts.places.get(leg.from()).id()),
          leg.startTick(),
          "its next leg starts here, but it is at place " + facts.places.get(place).id().value());
    } else if (leg.startTick() < free) {
      found.report(
          Rule.VEHICLES, journey.whom().at(facts.places.get(leg.from()).id()), leg.startTick(), "its next leg starts before it is free at " + found.moment(free));
    }
  }

  private static void judgeStrength(Facts facts, ApproachView approach, Findings found) {
    double walked = 0;
    for (LegView leg : approach.legs) {
      switch (leg.kind()) {
        case WALK -> walked += judgeWay(facts, approach, leg, approach.journey.household.walkKmh(), found);
        case OWN_CAR -> judgeCar(facts, approach, leg, found);
        case RIDE, PASSAGE -> {}
      }
    }
    if (walked > 0) {
      judgeWalk(facts, approach, walked, found);
    }
  }

  private static void judgeWalk(Facts facts, ApproachView approach, double km, Findings found) {
    if (km > approach.journey.household.walkKm() + ROUNDING) {
      found.report(
          Rule.VEHICLES,
          approach.journey.whom(),
          approach.approach.leaveTick(),
          "walks " + Math.round(km * 10) / 10.0 + " km; it can walk " + approach.journey.household.walkKm() + " km");
    }
    for (int member : approach.members) {
      if (facts.memberSpace[member] != Facts.SEAT) {
        String name = facts.members.get(member).id().value();
        found.report(
            Rule.VEHICLES, approach.journey.whom(), approach.approach.leaveTick(), "member " + name + " needs a wheelchair or stretcher and cannot walk");
      }
    }
  }

  private static void judgeCar(Facts facts, ApproachView approach, LegView leg, Findings found) {
    double km = judgeWay(facts, approach, leg, approach.journey.household.ownCar().map(OwnCar::maxKmh).orElse(0.0), found);
    int range = approach.journey.household.ownCar().map(OwnCar::rangeKm).orElse(0);
    if (km > range + ROUNDING) {
      found.report(
          Rule.VEHICLES, approach.journey.whom(), leg.startTick(), "drives " + Math.round(km * 10) / 10.0 + " km in its own car, whose range is " + range + " km");
    }
  }

  /** Km of a leg whose roads join up and take their time. */
  private static double judgeWay(Facts facts, ApproachView approach, LegView leg, double kmh, Findings found) {
    double km = 0;
    int place = leg.from();
    int tick = leg.startTick();
    for (Travel travel : leg.way()) {
      if (travel.from() != place || travel.enter() < tick) {
        found.report(
            Rule.VEHICLES,
            approach.journey.whom().at(travel.use().road()),
            travel.enter(),
            "enters from " + travel.use().from().value() + ", but was at place " + facts.places.get(place).id().value() + " " + found.moment(tick));
      }
      VehiclesRule.judgeMinutes(facts, travel, kmh, Rule.VEHICLES, found);
      km += facts.roads.get(travel.road()).lengthKm();
      place = travel.to();
      tick = travel.exit();
    }
    return km;
  }
}

package org.safepassage.check;

import java.util.List;
import java.util.Set;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.TickWindow;

/** Rule 4: nobody on lost, closed or unusable ground. */
final class GroundRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.GROUND;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    for (Stay stay : plan.stays) {
      if (stay.until() <= 0 && PlanView.hasBegun(stay.from()) || stay.kind() == Stay.Kind.DESK && PlanView.hasBegun(stay.from())) {
        continue;
      }
      judgePlace(facts, stay.journey().whom(), stay.place(), stay.until(), found);
    }
    for (RunView run : plan.runs) {
      Whom vehicle = Whom.vehicle(run.run.vehicle());
      for (int stop = 0; stop <= run.lastStop(); stop++) {
        if (!PlanView.hasBegun(run.depart(stop))) {
          judgePlace(facts, vehicle, run.stopPlaces[stop], run.depart(stop), found);
        }
      }
    }
    for (RunView run : plan.runs) {
      run.drives.forEach(drive -> judgeThrough(facts, drive, found));
    }
    for (JourneyView journey : plan.journeys) {
      journey.approaches.forEach(approach -> approach.legs.forEach(leg -> judgeThrough(facts, leg.way(), found)));
    }
    for (Travel travel : plan.travels) {
      if (PlanView.hasBegun(travel.enter())) {
        continue; // Who is on a road goes on to its end.
      }
      judgeRoad(facts, travel, found);
      judgeDirection(facts, travel, found);
      judgeCheckpoint(facts, travel, found);
    }
  }

  private static void judgePlace(Facts facts, Whom whom, int place, int until, Findings found) {
    PlaceOutlook outlook = facts.placeOutlooks.get(place);
    Whom there = outlook.usable() && until <= outlook.lostTick() ? Whom.NOBODY : whom.at(facts.places.get(place).id());
    if (!outlook.usable()) {
      found.report(Rule.GROUND, there, until, "the place may not be used" + holder(outlook));
    } else if (until > outlook.lostTick()) {
      found.report(Rule.GROUND, there, until, "still there, but the place counts as lost from " + found.moment(outlook.lostTick()) + "; maybe leave earlier");
    }
  }

  private static String holder(PlaceOutlook outlook) {
    return outlook.holder().map(party -> ": it is held by " + party.value()).orElse("");
  }

  private static void judgeRoad(Facts facts, Travel travel, Findings found) {
    RoadOutlook outlook = facts.roadOutlooks.get(travel.road());
    if (!outlook.usable()) {
      found.report(Rule.GROUND, travel.whom(), travel.enter(), "the road may not be used: it is cut, or held by a party that nobody relies on");
    } else if (travel.exit() > outlook.lostTick()) {
      found.report(
          Rule.GROUND, travel.whom(), travel.enter(), "on it until " + found.moment(travel.exit()) + ", but it counts as lost from " + found.moment(outlook.lostTick()));
    } else if (!isOpen(outlook.windows(), travel)) {
      found.report(Rule.GROUND, travel.whom(), travel.enter(), "on it until " + found.moment(travel.exit()) + ", outside the hours at which it is open");
    }
  }

  private static void judgeDirection(Facts facts, Travel travel, Findings found) {
    if (!facts.roads.get(travel.road()).isUsableFrom(travel.use().from())) {
      found.report(Rule.GROUND, travel.whom(), travel.enter(), "enters a one-way road at its far end");
    }
  }

  /** A way from one stop to the next leads through no place that is only for who stops there. */
  private static void judgeThrough(Facts facts, List<Travel> way, Findings found) {
    for (Travel travel : way.subList(Math.min(1, way.size()), way.size())) {
      if (facts.places.get(travel.from()).stopsOnly() && !PlanView.hasBegun(travel.enter())) {
        found.report(Rule.GROUND, travel.whom(), travel.enter(), "passes through place " + travel.use().from().value() + ", which is only for who stops there");
      }
    }
  }

  private static boolean isOpen(List<TickWindow> windows, Travel travel) {
    if (windows.isEmpty()) {
      return true;
    }
    for (TickWindow window : windows) {
      if (window.opensTick() <= travel.enter() && travel.exit() <= window.closesTick()) {
        return true;
      }
    }
    return false;
  }

  private static void judgeCheckpoint(Facts facts, Travel travel, Findings found) {
    var checkpoint = facts.roads.get(travel.road()).checkpoint();
    if (checkpoint.isEmpty() || checkpoint.get().bars().isEmpty()) {
      return;
    }
    Set<Trait> bars = checkpoint.get().bars();
    switch (travel.by()) {
      case Travel.OnFoot(ApproachView group) -> judgeBarred(facts, travel, group.journey, group.members, bars, found);
      case Travel.InOwnCar(ApproachView group) -> judgeBarred(facts, travel, group.journey, group.members, bars, found);
      case Travel.InVehicle(RunView run, int drive) -> {
        for (RideView ride : run.rides) {
          if (ride.board() <= drive && drive < ride.alight()) {
            judgeBarred(facts, travel, ride.journey(), ride.members(), bars, found);
          }
        }
      }
    }
  }

  private static void judgeBarred(Facts facts, Travel travel, JourneyView journey, int[] members, Set<Trait> bars, Findings found) {
    for (int member : members) {
      Trait barred = Traits.firstOf(facts.traits.get(member), bars);
      if (barred != null) {
        String name = facts.members.get(member).id().value();
        found.report(Rule.GROUND, journey.whom().at(travel.use().road()), travel.enter(), "member " + name + " is barred at its checkpoint (" + barred + ")");
      }
    }
  }
}

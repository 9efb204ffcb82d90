package org.safepassage.check;

import org.safepassage.operation.OwnCar;
import org.safepassage.operation.VehicleGroup;

/** Rule 2: a place in the vehicle for everybody, of the kind that each needs. */
final class SeatsRule implements RuleJudge {

  @Override
  public Rule rule() {
    return Rule.SEATS;
  }

  @Override
  public void judge(Facts facts, PlanView plan, Findings found) {
    int spare = facts.situation.operation().policy().reserve().spareSeats();
    for (RunView run : plan.runs) {
      VehicleGroup vehicle = facts.groups.get(run.group);
      for (int drive = 0; drive < run.spaces.length; drive++) {
        int[] aboard = run.spaces[drive];
        int kept = boardsFromNowOn(run, drive) ? spare : 0;
        compare(run, drive, aboard[Facts.SEAT], Math.max(0, vehicle.seats() - kept), kept == 0 ? "seats" : "seats (" + kept + " are kept spare)", found);
        compare(run, drive, aboard[Facts.WHEELCHAIR], vehicle.wheelchairPlaces(), "wheelchair places", found);
        compare(run, drive, aboard[Facts.STRETCHER], vehicle.stretcherPlaces(), "stretcher places", found);
      }
    }
    for (JourneyView journey : plan.journeys) {
      for (ApproachView approach : journey.approaches) {
        judgeOwnCar(facts, approach, found);
      }
    }
  }

  /** Whether somebody aboard has not boarded yet; seats are kept spare of them, who is aboard already stays. */
  private static boolean boardsFromNowOn(RunView run, int drive) {
    return run.rides.stream().anyMatch(ride -> ride.board() <= drive && drive < ride.alight() && !PlanView.hasBegun(run.depart(ride.board())));
  }

  private static void compare(RunView run, int drive, int people, int places, String kind, Findings found) {
    if (people > places) {
      found.report(
          Rule.SEATS,
          run.whom(drive).at(run.run.stops().get(drive).place()),
          run.depart(drive),
          people + " people for " + places + " " + kind + " on drive " + drive + " of run " + run.run.id() + "; maybe a household boarded too many");
    }
  }

  private static void judgeOwnCar(Facts facts, ApproachView approach, Findings found) {
    for (LegView leg : approach.legs) {
      if (leg.kind() == LegView.Kind.OWN_CAR) {
        int seats = approach.journey.household.ownCar().map(OwnCar::seats).orElse(0);
        if (approach.people() > seats) {
          found.report(
              Rule.SEATS, approach.journey.whom(), leg.startTick(), approach.people() + " people for the " + seats + " seats of their own car");
        }
        for (int member : approach.members) {
          if (facts.memberSpace[member] == Facts.STRETCHER) {
            String name = facts.members.get(member).id().value();
            found.report(Rule.SEATS, approach.journey.whom(), leg.startTick(), "member " + name + " needs a stretcher, which no own car takes");
          }
        }
      }
    }
  }
}

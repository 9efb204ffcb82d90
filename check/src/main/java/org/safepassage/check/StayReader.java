package org.safepassage.check;

import java.util.List;

/** Derives who is at which place when: what lies between two roads, before the first, and around passages. */
final class StayReader {
  private final PlanView plan;

  StayReader(PlanView plan) {
    this.plan = plan;
  }

  void read(JourneyView journey) {
    for (ApproachView approach : journey.approaches) {
      readApproach(approach);
    }
    readOnward(journey);
  }

  private void readApproach(ApproachView approach) {
    PassageView first = approach.journey.firstPassage();
    int place = approach.start;
    int since = 0;
    boolean home = true;
    for (LegView leg : approach.legs) {
      for (Travel travel : leg.way()) {
        add(home ? Stay.Kind.HOME : kindAt(place, approach), approach, place, since, travel.enter(), -1);
        home = false;
        place = travel.to();
        since = travel.exit();
      }
    }
    add(home ? Stay.Kind.HOME : kindAt(place, approach), approach, place, since, first.start(), home ? -1 : first.crossing());
  }

  /** Where a journey starts nobody counts as gathered. */
  private static Stay.Kind kindAt(int place, ApproachView approach) {
    return place == approach.start ? Stay.Kind.HOME : Stay.Kind.GATHERED;
  }

  private void add(Stay.Kind kind, ApproachView approach, int place, int from, int until, int gate) {
    if (until > from) {
      plan.stays.add(new Stay(kind, approach.journey, place, from, until, approach.people(), kind == Stay.Kind.HOME ? -1 : gate));
    }
  }

  private void readOnward(JourneyView journey) {
    int people = journey.people();
    int place = -1;
    int since = 0;
    int step = 0;
    for (LegView leg : journey.onward) {
      if (leg.kind() == LegView.Kind.PASSAGE) {
        int gate = journey.passages.get(step++).crossing();
        gathered(journey, place, since, leg.startTick(), people, gate);
        plan.stays.add(new Stay(Stay.Kind.DESK, journey, leg.from(), leg.startTick(), leg.arriveTick(), people, gate));
        place = leg.to();
        since = leg.arriveTick();
      } else {
        for (Travel travel : leg.way()) {
          gathered(journey, place, since, travel.enter(), people, -1);
          place = travel.to();
          since = travel.exit();
        }
      }
    }
    plan.stays.add(new Stay(Stay.Kind.ACROSS, journey, place, since, since, people, -1));
  }

  private void gathered(JourneyView journey, int place, int from, int until, int people, int gate) {
    if (place >= 0 && until > from) {
      plan.stays.add(new Stay(Stay.Kind.GATHERED, journey, place, from, until, people, gate));
    }
  }

  /** Adds every road use of a journey that is not in a vehicle of the fleet. */
  static void addOwnTravels(JourneyView journey, List<Travel> travels) {
    for (ApproachView approach : journey.approaches) {
      for (LegView leg : approach.legs) {
        if (leg.kind() != LegView.Kind.RIDE) {
          travels.addAll(leg.way());
        }
      }
    }
  }
}

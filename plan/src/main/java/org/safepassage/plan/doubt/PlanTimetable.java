package org.safepassage.plan.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.Situation;

/** Reads a plan that the checker has passed as a timetable. */
final class PlanTimetable {
  private final Situation situation;
  private final Plan plan;
  private final Indices indices;
  private final Map<String, Integer> runIndex = new HashMap<>();
  private final List<List<PlannedRun.Boarding>> boardings = new ArrayList<>();
  private final List<List<Integer>> boarded = new ArrayList<>();
  private final Map<HouseholdId, Integer> pledgeOf = new HashMap<>();

  private PlanTimetable(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
    indices = new Indices(situation.operation());
    for (Run run : plan.runs()) {
      runIndex.put(run.id(), boardings.size());
      boardings.add(new ArrayList<>());
      boarded.add(new ArrayList<>());
    }
    for (Placement placement : plan.placements()) {
      pledgeOf.put(placement.household(), indices.of(placement.pledge()));
    }
  }

  static Timetable of(Situation situation, Plan plan) {
    return new PlanTimetable(situation, plan).read();
  }

  private Timetable read() {
    List<PlannedJourney> journeys = plan.journeys().stream().map(this::journey).toList();
    List<PlannedRun> runs = new ArrayList<>();
    for (int r = 0; r < plan.runs().size(); r++) {
      runs.add(run(plan.runs().get(r), r));
    }
    return new Timetable(runs, journeys);
  }

  private PlannedJourney journey(Journey journey) {
    int household = indices.of(journey.household());
    List<PlannedJourney.Approach> approaches = new ArrayList<>();
    for (Approach approach : journey.approaches()) {
      approaches.add(approach(approach, household));
    }
    int people = situation.getHousehold(journey.household()).people();
    long weight = (long) people * situation.operation().households().get(household).weight();
    int pledge = pledgeOf.getOrDefault(journey.household(), -1);
    return new PlannedJourney(household, people, weight, indices.of(journey.chain()), pledge, approaches, passages(journey, household, people));
  }

  private PlannedJourney.Approach approach(Approach approach, int household) {
    RoadUses way = RoadUses.NONE;
    int carOwner = -1;
    for (Leg leg : approach.legs()) {
      switch (leg) {
        case Leg.Walk(var roads) -> way = RoadUses.of(roads, indices);
        case Leg.Drive(var roads) -> {
          way = RoadUses.of(roads, indices);
          carOwner = household;
        }
        case Leg.Ride ride -> {
          int run = runOf(ride);
          PlannedRun.Boarding boarding =
              new PlannedRun.Boarding(ride.boardStop(), ride.alightStop(), new int[] {household}, way, carOwner, approach.leaveTick(), 0);
          return new PlannedJourney.Approach(run, board(run, boarding, approach.members().size()), RoadUses.NONE, -1, approach.leaveTick());
        }
        case Leg.Passage passage -> throw new IllegalArgumentException("an approach passes a gate; maybe check the plan first");
      }
    }
    return new PlannedJourney.Approach(-1, -1, way, carOwner, approach.leaveTick());
  }

  private List<PlannedJourney.Passage> passages(Journey journey, int household, int people) {
    List<PlannedJourney.Passage> passages = new ArrayList<>();
    int run = -1;
    int boarding = -1;
    for (Leg leg : journey.onward()) {
      if (leg instanceof Leg.Ride ride) {
        run = runOf(ride);
        PlannedRun.Boarding onward =
            new PlannedRun.Boarding(ride.boardStop(), ride.alightStop(), new int[] {household}, RoadUses.NONE, -1, 0, passages.size());
        boarding = board(run, onward, people);
      } else if (leg instanceof Leg.Passage passage) {
        passages.add(new PlannedJourney.Passage(indices.of(passage.crossing()), passage.window(), passage.startTick(), passage.endTick(), run, boarding));
        run = -1;
        boarding = -1;
      }
    }
    return passages;
  }

  private int runOf(Leg.Ride ride) {
    Integer run = runIndex.get(ride.run());
    if (run == null) {
      throw new IllegalArgumentException("no run " + ride.run() + "; maybe check the plan first");
    }
    return run;
  }

  private int board(int run, PlannedRun.Boarding boarding, int people) {
    boardings.get(run).add(boarding);
    boarded.get(run).add(people);
    return boardings.get(run).size() - 1;
  }

  private PlannedRun run(Run run, int r) {
    int stops = run.stops().size();
    int[] places = new int[stops];
    int[] arrive = new int[stops];
    int[] depart = new int[stops];
    int[] need = new int[stops];
    VehicleGroup group = indices.group(run.vehicle().group());
    int aboard = 0;
    for (int i = 0; i < stops; i++) {
      Stop stop = run.stops().get(i);
      places[i] = indices.of(stop.place());
      arrive[i] = stop.arriveTick();
      depart[i] = stop.departTick();
      int on = 0;
      int off = 0;
      for (int b = 0; b < boardings.get(r).size(); b++) {
        on += boardings.get(r).get(b).stop() == i ? boarded.get(r).get(b) : 0;
        off += boardings.get(r).get(b).alightStop() == i ? boarded.get(r).get(b) : 0;
      }
      need[i] = Standing.needTicks(situation, group, situation.operation().places().get(places[i]), depart[i] - arrive[i], on + off, aboard == 0);
      aboard += on - off;
    }
    List<RoadUses> drives = run.drives().stream().map(drive -> RoadUses.of(drive, indices)).toList();
    return new PlannedRun(run.vehicle(), places, arrive, depart, need, drives, boardings.get(r));
  }
}

package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The riders before the first gate: where each may board, and its ways without a ride. */
final class RidersToFirstGate {
  private final CpModel model;
  private final Scene scene;
  private final @Nullable FixedPlan plan;
  private final UnitChoices units;
  private final PassageChoices passages;

  /** In the scene's order of riders. */
  final List<Boarder> boarders = new ArrayList<>();

  RidersToFirstGate(CpModel model, Scene scene, @Nullable FixedPlan plan, UnitChoices units, PassageChoices passages) {
    this.model = model;
    this.scene = scene;
    this.plan = plan;
    this.units = units;
    this.passages = passages;
    for (int r = 0; r < scene.riders.size(); r++) {
      Scene.Rider rider = scene.riders.get(r);
      IntVar arrives = model.newIntVar(0, scene.horizon, "there");
      Boarder boarder = Boarder.toFirstGate(rider, listMeetings(r), arrives, listFirstPassages(rider));
      rider.directs().forEach(direct -> addDirect(rider, boarder, direct, arrives));
      boarders.add(boarder);
    }
  }

  private List<FixedPlan.HouseholdGate> listFirstPassages(Scene.Rider rider) {
    List<FixedPlan.HouseholdGate> first = new ArrayList<>();
    for (int g = 0; g < scene.gates.size(); g++) {
      if (units.mayPassFirst(rider.unit(), g)) {
        for (int h : rider.households()) {
          first.add(new FixedPlan.HouseholdGate(h, g));
        }
      }
    }
    return first;
  }

  /** Where a rider may board: in any case where the plan that must have room has it board. */
  private List<Scene.Meeting> listMeetings(int r) {
    List<Scene.Meeting> meetings = new ArrayList<>(scene.riders.get(r).meetings());
    FixedPlan.Ride ride = plan == null ? null : plan.rideOfRider.get(r);
    if (ride != null) {
      int place = FixedPlan.place(scene, ride.node());
      Integer from = scene.riders.get(r).reach().get(place);
      if (from != null && meetings.stream().noneMatch(meeting -> meeting.place() == place)) {
        meetings.add(new Scene.Meeting(place, from));
      }
    }
    return meetings;
  }

  private void addDirect(Scene.Rider rider, Boarder boarder, Scene.Direct direct, IntVar arrives) {
    Literal by = units.byChain(rider.unit(), gates -> gates.getFirst() == direct.gate());
    if (by == null) {
      return;
    }
    boolean isThere = rider.place() == scene.gates.get(direct.gate()).inside();
    for (Ways.Way way : direct.ways()) {
      if (Math.min(direct.leaveBy(), way.latestTick()) >= direct.leaveFrom()) {
        BoolVar goes = model.newBoolVar("direct");
        model.addImplication(goes, by);
        model.addGreaterOrEqual(arrives, direct.leaveFrom() + (long) way.ticks()).onlyEnforceIf(goes);
        // Whoever goes later than at the last moment of a way does not arrive on it; waiting between two roads is allowed.
        boarder.directs.add(goes);
        if (isThere) {
          break;
        }
      }
    }
    addPassagesAfter(boarder, arrives, by);
  }

  /** Whoever goes by itself passes no earlier than it arrives. */
  private void addPassagesAfter(Boarder boarder, IntVar arrives, Literal by) {
    for (FixedPlan.HouseholdGate at : boarder.passages) {
      for (Literal goes : boarder.directs) {
        model.addGreaterOrEqual(passages.start(at), arrives).onlyEnforceIf(new Literal[] {goes, by, passages.passes(at)});
      }
    }
  }
}

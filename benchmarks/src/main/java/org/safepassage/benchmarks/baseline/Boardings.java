package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who boards a trip at which of its stops: within its places, ready by then, and to a gate of theirs. */
final class Boardings {
  private final CpModel model;
  private final Scene scene;
  private final UnitChoices units;
  private final PassageChoices passages;
  private final List<Boarder> boarders;

  Boardings(CpModel model, Scene scene, UnitChoices units, PassageChoices passages, List<Boarder> boarders) {
    this.model = model;
    this.scene = scene;
    this.units = units;
    this.passages = passages;
    this.boarders = boarders;
  }

  /** What boards on one trip, summed up as it is added. */
  private static final class Load {
    final LinearExprBuilder[] places = {LinearExpr.newBuilder(), LinearExpr.newBuilder(), LinearExpr.newBuilder()};
    final LinearExprBuilder people = LinearExpr.newBuilder();
    final Map<Integer, LinearExprBuilder> peopleAt = new LinkedHashMap<>();
    final Map<Integer, List<Literal>> boardingAt = new LinkedHashMap<>();

    void add(int node, Boarder boarder, BoolVar boards) {
      boardingAt.computeIfAbsent(node, key -> new ArrayList<>()).add(boards);
      for (int i = 0; i < places.length; i++) {
        places[i].addTerm(boards, boarder.loads[i]);
      }
      people.addTerm(boards, boarder.people());
      peopleAt.computeIfAbsent(node, key -> LinearExpr.newBuilder()).addTerm(boards, boarder.people());
    }
  }

  /** Who boards where; returns what each stop takes. */
  Map<Integer, LinearArgument> add(Trip trip) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    Load load = new Load();
    boarders.stream().filter(boarder -> boarder.fits(vehicle)).forEach(boarder -> addBoarder(trip, boarder, load));
    for (int i = 0; i < load.places.length; i++) {
      model.addLessOrEqual(load.places[i], vehicle.places()[i]);
    }
    Map<Integer, LinearArgument> handling = new LinkedHashMap<>();
    trip.visits.forEach((node, visit) -> {
      model.addGreaterOrEqual(LinearExpr.sum(load.boardingAt.getOrDefault(node, List.of()).toArray(Literal[]::new)), visit);
      handling.put(node, handling(vehicle, visit, load.peopleAt.getOrDefault(node, LinearExpr.newBuilder())));
    });
    LinearArgument last = handling(vehicle, trip.used, load.people);
    model.addGreaterOrEqual(trip.end, LinearExpr.newBuilder().add(trip.arrive).add(last)).onlyEnforceIf(trip.used);
    return handling;
  }

  private void addBoarder(Trip trip, Boarder boarder, Load load) {
    for (Scene.Meeting meeting : boarder.meetings) {
      for (int node : trip.nodes) {
        if (FixedPlan.place(scene, node) == meeting.place() && leadsOn(trip, boarder, meeting.place())) {
          BoolVar boards = model.newBoolVar("boards");
          boarder.rides.put(new FixedPlan.Ride(node, trip.vehicle, trip.number), boards);
          model.addImplication(boards, trip.visit(node));
          addReady(trip.departs(node), boarder, meeting, boards);
          addGates(trip, boarder, boards);
          addArrival(trip, boarder, boards);
          load.add(node, boarder, boards);
        }
      }
    }
  }

  /** It departs no earlier than whoever boards is there. */
  private void addReady(IntVar departs, Boarder boarder, Scene.Meeting meeting, BoolVar boards) {
    if (boarder.from != null) {
      model.addGreaterOrEqual(departs, boarder.from).onlyEnforceIf(boards);
    } else {
      model.addGreaterOrEqual(departs, Math.min(meeting.fromTick(), scene.horizon + 1L)).onlyEnforceIf(boards);
    }
  }

  private boolean leadsOn(Trip trip, Boarder boarder, int place) {
    return scene.listGatesFrom(scene.vehicles.get(trip.vehicle), place).stream()
        .anyMatch(gate -> boarder.toGate == gate || (boarder.toGate == Boarder.FIRST_GATE && units.mayPassFirst(boarder.unit, gate)));
  }

  /** A trip with it aboard goes to a gate that it passes. */
  private void addGates(Trip trip, Boarder boarder, BoolVar boards) {
    trip.toGate.forEach((gate, to) -> {
      Literal passes = findPassing(boarder, gate);
      Literal[] either = passes == null ? new Literal[] {boards.not(), to.not()} : new Literal[] {boards.not(), to.not(), passes};
      model.addBoolOr(either);
    });
  }

  private @Nullable Literal findPassing(Boarder boarder, int gate) {
    if (boarder.toGate == Boarder.FIRST_GATE) {
      return units.firstGate(boarder.unit, gate);
    }
    return boarder.toGate == gate ? passages.passes(boarder.passages.getFirst()) : null;
  }

  /** It passes no earlier than everybody has got off, and is at the gate when the trip is. */
  private void addArrival(Trip trip, Boarder boarder, BoolVar boards) {
    for (FixedPlan.HouseholdGate at : boarder.passages) {
      BoolVar to = trip.toGate.get(at.gate());
      if (to != null) {
        model.addGreaterOrEqual(passages.start(at), trip.end).onlyEnforceIf(new Literal[] {boards, to});
      }
    }
    if (boarder.arrives != null) {
      model.addEquality(boarder.arrives, trip.arrive).onlyEnforceIf(boards);
    }
  }

  /** Ticks that a stop takes: minutes and seconds together, rounded up. */
  private LinearArgument handling(Scene.Vehicle vehicle, BoolVar stands, LinearExprBuilder people) {
    double stop = vehicle.group().stopMinutes() * 60;
    double each = vehicle.group().secondsPerPerson();
    if (stop == 0 && each == 0) {
      return LinearExpr.constant(0);
    }
    IntVar ticks = model.newIntVar(0, scene.horizon, "stands");
    LinearExprBuilder seconds = LinearExpr.newBuilder().addTerm(stands, Math.round(stop * 100));
    LinearExprBuilder all = LinearExpr.newBuilder().addTerm(ticks, 100L * scene.operation.tickSeconds());
    model.addGreaterOrEqual(all, seconds.addTerm(people, Math.round(each * 100)));
    return ticks;
  }
}

package org.safepassage.benchmarks.baseline;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole movement problem for CP-SAT: who goes by which chain ({@link UnitChoices}) and passes when ({@link PassageChoices}), a
 * circuit of pick-ups for each trip of each vehicle ({@link VehicleTrips}), loads ({@link Boardings}), desks by quarter of an hour
 * ({@link Desks}), fences ({@link Fence}). What it leaves out ({@link #LEFT_OUT}) only lets it move more people.
 */
public final class FullModel {
  public static final List<String> LEFT_OUT =
      List.of(
          "range and refuelling",
          "opening hours of roads (open until they are lost)",
          "how many vehicles a road takes in an hour, and together",
          "checkpoint time for each person aboard, and checkpoints that bar somebody aboard",
          "waiting away from the gates' insides: at pick-ups, between roads, beyond a gate",
          "named places (a gate with a named guarantee lets everybody pass), placement",
          "that two gates may share one place to wait");

  /** What a solver found: {@code weight} -1 if nothing. */
  public record Result(CpSolverStatus status, long weight, long people, long bound, double seconds) {}

  private final Scene scene;
  private final CpModel model = new CpModel();
  private final UnitChoices units;
  private final PassageChoices passages;
  private final RidersToFirstGate riders;
  private final OnwardRiders onward;
  private final Pickups pickups;
  private final VehicleTrips vehicles;

  /** @param plan whose choices it must have room for, if there is one */
  public FullModel(Scene scene, Optional<FixedPlan> plan) {
    Loader.loadNativeLibraries();
    this.scene = scene;
    FirstPassage first = new FirstPassage(model, scene);
    units = new UnitChoices(model, scene);
    passages = new PassageChoices(model, scene, units);
    riders = new RidersToFirstGate(model, scene, plan.orElse(null), units, passages);
    onward = new OnwardRiders(model, scene, units, passages);
    List<Boarder> boarders = new ArrayList<>(riders.boarders);
    boarders.addAll(onward.boarders.values());
    pickups = new Pickups(scene, plan.orElse(null), boarders);
    vehicles = new VehicleTrips(model, scene, pickups, new Boardings(model, scene, units, passages, boarders));
    boarders.forEach(this::addOneWay);
    first.add(units, passages);
    for (int g = 0; g < scene.gates.size(); g++) {
      new Desks(model, scene, g, passages).add();
      new Fence(model, scene, g, units, passages, first.start).add(riders.boarders);
    }
    new PeopleLimits(model, scene, units, passages).add();
    model.maximize(weightOut());
  }

  /** Whoever goes takes one of its ways. */
  private void addOneWay(Boarder boarder) {
    Literal goes = boarder.toGate == Boarder.FIRST_GATE ? units.out.get(boarder.unit) : passages.passes(boarder.passages.getFirst());
    model.addEquality(LinearExpr.sum(boarder.listWays().toArray(Literal[]::new)), goes);
  }

  private LinearExprBuilder weightOut() {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int u = 0; u < units.out.size(); u++) {
      sum.addTerm(units.out.get(u), scene.units.get(u).weight());
    }
    return sum;
  }

  int near() {
    return pickups.near;
  }

  int size() {
    return model.getBuilder().getVariablesCount();
  }

  /** Adds a plan's choices and times as facts: who goes by what, boards where, departs, arrives and passes when. */
  public void fix(FixedPlan fixed) {
    new PlanAsFacts(model, scene, units, passages, fixed).add(riders, onward, vehicles);
  }

  /** Everything that a solution of another model of the same scene and plan says, as a hint. */
  void hint(Solved other) {
    for (int i = 0; i < other.values.length; i++) {
      model.getBuilder().getSolutionHintBuilder().addVars(i).addValues(other.values[i]);
    }
  }

  /** A result with all values. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Solved(Result result, long[] values) {}

  public Solved solve(double seconds, int workers, boolean logs) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(workers).setRandomSeed(1).setLogSearchProgress(logs);
    // Tuned: with all of the presolve and with the linear relaxation it finds next to nothing in such a time.
    solver.getParameters().setCpModelProbingLevel(0).setSymmetryLevel(0).setMaxPresolveIterations(1).setLinearizationLevel(0);
    long began = System.nanoTime();
    CpSolverStatus status = solver.solve(model);
    double took = (System.nanoTime() - began) / 1e9;
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return new Solved(new Result(status, -1, -1, -1, took), new long[0]);
    }
    long people = 0;
    for (int u = 0; u < units.out.size(); u++) {
      people += solver.booleanValue(units.out.get(u)) ? scene.units.get(u).people() : 0;
    }
    long[] values = solver.response().getSolutionList().stream().mapToLong(value -> value).toArray();
    return new Solved(new Result(status, Math.round(solver.objectiveValue()), people, (long) Math.floor(solver.bestObjectiveBound() + 1e-6), took), values);
  }
}

package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.guarantee.Guarantees;
import org.safepassage.plan.movement.bound.SuggestedTrip;

/**
 * Large-neighbourhood search over the vehicles' trips: takes some units off, puts units on where that costs the least vehicle
 * time, keeps the result by simulated annealing. Removal by strings of near-by pick-ups after Christiaens and Vanden Berghe
 * (2020), "Slack induction by string removals for vehicle routing problems". The same situation, seed and number of steps give
 * the same plan, in whatever portions the steps are asked for.
 */
public final class MovementSearch {
  private static final int SMALL_UNITS = 8;
  private static final int SMALL_MOVERS = 4;
  private static final int[] ONWARD_WAIT_MINUTES = {10, 0, 20, 40, 90};

  private final MovementProblem problem;
  private final Guarantees guarantees;
  private final SplittableRandom random;
  private final Inserter inserter;
  private final boolean isSmall;
  private final boolean hasOnward;
  private final Draft current;
  private final Draft candidate;
  private final Draft best;
  private MovementValue bestValue = MovementValue.NOTHING;
  private double currentEnergy;
  private long stepsDone;
  private boolean started;

  /** Units that get out when they have everything to themselves; the others are not tried again. */
  private List<MovingUnit> movable;

  public MovementSearch(Situation situation, Guarantees guarantees, long seed) {
    problem = new Compiler(situation).compile();
    this.guarantees = guarantees;
    random = new SplittableRandom(seed);
    isSmall = problem.units().size() <= SMALL_UNITS && problem.movers().size() <= SMALL_MOVERS;
    inserter = new Inserter(problem, random, isSmall);
    hasOnward = Onward.isNeeded(problem);
    current = newDraft();
    candidate = newDraft();
    best = newDraft();
    movable = problem.units();
  }

  private Draft newDraft() {
    Draft draft = new Draft(problem, guarantees);
    if (isSmall) {
      draft.mostShifts = 24;
    }
    return draft;
  }

  /** Searches on for so many steps, or until told to stop; a step is one change tried. */
  public void improve(int steps, BooleanSupplier stop) {
    for (int i = 0; i < steps && !stop.getAsBoolean() && !isDone(); i++) {
      if (started) {
        step();
      } else {
        start();
      }
      stepsDone++;
    }
  }

  /** Starts afresh from trips that the bound's relaxation would make; counts as one step. The planner does not ask for it yet. */
  public void takeUp(List<SuggestedTrip> suggestions) {
    if (isDone() || isSmall) {
      return;
    }
    started = true;
    Advice advice = new Advice(problem);
    List<MovingUnit> advised = new ArrayList<>(advice.listAdvised(suggestions));
    advised.sort(byWeightPerDeskTick());
    List<MovingUnit> others = new ArrayList<>(problem.units());
    others.sort(byWeightPerDeskTick());
    for (int attempt = 0; attempt < 2; attempt++) {
      candidate.copyFrom(newDraft());
      if (attempt == 1) {
        List<SuggestedTrip> inTime = new ArrayList<>(suggestions);
        inTime.sort(Comparator.comparingInt(SuggestedTrip::freeTick));
        advice.takeUp(candidate, inTime);
      }
      insertAll(advised);
      insertAll(others);
      stepsDone = 0;
      accept();
    }
    stepsDone = 1;
  }

  /** Desks are what most often runs short: who brings the most weight for desk time comes first. */
  private Comparator<MovingUnit> byWeightPerDeskTick() {
    return Comparator.comparingDouble(unit -> -unit.weight() / (double) Math.max(1, deskTicks(unit)));
  }

  private int deskTicks(MovingUnit unit) {
    if (unit.chains().length == 0) {
      return 0;
    }
    int gate = problem.chainGates()[unit.chains()[0]][0];
    int ticks = 0;
    for (int household : unit.households()) {
      ticks += problem.deskTicks()[gate][household];
    }
    return ticks;
  }

  /** What the best plan so far is worth. */
  public MovementValue bestValue() {
    return bestValue;
  }

  /** The best plan so far, with the reasons of those left out. */
  public MovementPlan best() {
    return new PlanWriter(best, bestValue, new Reasons(best, guarantees)).write();
  }

  /** Nobody can move at all. */
  private boolean isDone() {
    return problem.units().isEmpty();
  }

  /** The first plan: everybody in order of the latest safe departure. */
  private void start() {
    started = true;
    if (!isSmall) {
      Alone alone = new Alone(problem, guarantees, inserter);
      movable = problem.units().stream().filter(alone::canGo).toList();
    }
    List<MovingUnit> order = new ArrayList<>(movable);
    order.sort(Comparator.comparingInt(this::lostTick).thenComparing(Comparator.comparingLong(MovingUnit::weight).reversed()));
    candidate.copyFrom(current);
    insertAll(order);
    accept();
  }

  private int lostTick(MovingUnit unit) {
    int lost = Integer.MAX_VALUE;
    for (int rider : unit.riders()) {
      lost = Math.min(lost, problem.spots().lostTick()[problem.riders().get(rider).place()]);
    }
    return lost;
  }

  private void step() {
    candidate.copyFrom(current);
    candidate.clearOnward();
    Set<MovingUnit> removed = new LinkedHashSet<>();
    if (mayMoveFirstPassage() && random.nextInt(isSmall ? 3 : 40) == 0) {
      removed.addAll(moveFirstPassage());
    } else {
      removed.addAll(removeSome());
    }
    List<MovingUnit> absent = new ArrayList<>();
    List<MovingUnit> others = new ArrayList<>();
    for (MovingUnit unit : movable) {
      if (!candidate.isIn(unit.index())) {
        (removed.contains(unit) ? absent : others).add(unit);
      }
    }
    shuffle(others);
    absent.addAll(others.subList(0, Math.min(others.size(), isSmall ? SMALL_UNITS : 10)));
    insertAll(sorted(absent));
    accept();
  }

  // Destroying ------------------------------------------------------------------------------------------------------------

  private boolean mayMoveFirstPassage() {
    return problem.spanTicks() != Limits.NONE && problem.spanTicks() < problem.horizonTick();
  }

  /** Chooses another moment before which nobody passes, and takes off who passes outside of what follows from it. */
  private List<MovingUnit> moveFirstPassage() {
    int range = Math.max(1, problem.horizonTick() - problem.firstPassageFromTick());
    int from = problem.firstPassageFromTick() + random.nextInt(range);
    if (!isSmall && random.nextInt(2) == 0) {
      int step = 1 + random.nextInt(Math.max(1, problem.spanTicks() / 4));
      from = Math.max(problem.firstPassageFromTick(), candidate.firstPassageTick + (random.nextInt(2) == 0 ? step : -step));
    }
    candidate.firstPassageTick = from;
    List<MovingUnit> removed = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      Passings passed = candidate.passingsOf(unit.index());
      if (passed != null && (passed.firstTick() < from || passed.lastTick() > (long) from + problem.spanTicks())) {
        candidate.remove(unit.index());
        removed.add(unit);
      }
    }
    return removed;
  }

  private List<MovingUnit> removeSome() {
    List<MovingUnit> in = problem.units().stream().filter(unit -> candidate.isIn(unit.index())).toList();
    if (in.isEmpty()) {
      return List.of();
    }
    List<MovingUnit> removed = new ArrayList<>();
    int kind = random.nextInt(10);
    if (isSmall) {
      removed.addAll(chooseRandom(in, 1 + random.nextInt(in.size())));
    } else if (kind < 6) {
      removed.addAll(chooseStrings(in));
    } else if (kind < 8) {
      removed.addAll(chooseTrips(1 + random.nextInt(2)));
    } else {
      removed.addAll(chooseRandom(in, 1 + random.nextInt(Math.min(in.size(), 8))));
    }
    removed.forEach(unit -> candidate.remove(unit.index()));
    return removed;
  }

  private List<MovingUnit> chooseRandom(List<MovingUnit> in, int count) {
    List<MovingUnit> shuffled = new ArrayList<>(in);
    shuffle(shuffled);
    return shuffled.subList(0, count);
  }

  /** Strings of trips that pick up near one unit's place. */
  private List<MovingUnit> chooseStrings(List<MovingUnit> in) {
    MovingUnit seed = in.get(random.nextInt(in.size()));
    int place = problem.riders().get(seed.riders()[0]).place();
    int most = 2 + random.nextInt(12);
    List<MovingUnit> near = new ArrayList<>(in);
    near.sort(Comparator.comparingDouble(unit -> distance(place, unit)));
    return near.subList(0, Math.min(most, near.size()));
  }

  private double distance(int place, MovingUnit unit) {
    double far = inserter.kmBetween(place, problem.riders().get(unit.riders()[0]).place());
    return Double.isInfinite(far) ? 1e9 : far;
  }

  private Set<MovingUnit> chooseTrips(int count) {
    Set<MovingUnit> chosen = new LinkedHashSet<>();
    for (int i = 0; i < count && !problem.movers().isEmpty(); i++) {
      List<TimedTrip> trips = candidate.tripsOf(random.nextInt(problem.movers().size()));
      if (!trips.isEmpty()) {
        TimedTrip trip = trips.get(random.nextInt(trips.size()));
        trip.boardings().forEach(boarding -> chosen.add(problem.units().get(boarding.boarder().who().unit())));
      }
    }
    return chosen;
  }

  private <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  // Repairing -------------------------------------------------------------------------------------------------------------

  private List<MovingUnit> sorted(List<MovingUnit> units) {
    List<MovingUnit> order = new ArrayList<>(units);
    shuffle(order);
    switch (random.nextInt(5)) {
      case 4 -> order.sort(byWeightPerDeskTick());
      case 0 -> order.sort(Comparator.comparingLong(MovingUnit::weight).reversed());
      case 1 -> order.sort(Comparator.comparingInt(this::lostTick));
      case 2 -> order.sort(Comparator.comparingInt(MovingUnit::people).reversed());
      default -> {}
    }
    return order;
  }

  private void insertAll(List<MovingUnit> order) {
    int breadth = isSmall ? 40 : 4 + random.nextInt(4);
    for (MovingUnit unit : order) {
      if (!candidate.isIn(unit.index())) {
        inserter.insert(candidate, unit, breadth);
      }
    }
    for (List<Integer> noticed = candidate.listNoticed(); !noticed.isEmpty(); noticed = candidate.listNoticed()) {
      noticed.forEach(candidate::remove);
    }
  }

  /** Takes on whom the later gates let through, and keeps the candidate if it is good enough. */
  private void accept() {
    if (hasOnward) {
      extendOnward();
    }
    double energy = energyOf(candidate);
    MovementValue value = candidate.weight() >= bestValue.weight() ? Appraisal.of(candidate) : MovementValue.NOTHING;
    if (value.isBetterThan(bestValue)) {
      best.copyFrom(candidate);
      bestValue = value;
    }
    double temperature = isSmall ? 2 : Math.max(0.05, 4 * Math.pow(0.997, stepsDone % 1500));
    if (energy <= currentEnergy || stepsDone == 0 || random.nextDouble() < Math.exp((currentEnergy - energy) / temperature)) {
      current.copyFrom(candidate);
      currentEnergy = energy;
    }
  }

  private void extendOnward() {
    for (int round = 0; ; round++) {
      List<MovingUnit> failed = bestOnward(round);
      if (failed.isEmpty()) {
        return;
      }
      candidate.clearOnward();
      failed.forEach(unit -> candidate.remove(unit.index()));
    }
  }

  private List<MovingUnit> bestOnward(int round) {
    int tries = isSmall || round == 0 ? ONWARD_WAIT_MINUTES.length : 1;
    List<MovingUnit> fewest = List.of();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      int wait = problem.situation().ticksOf(ONWARD_WAIT_MINUTES[i]);
      List<MovingUnit> failed = Onward.extend(candidate, wait);
      long weight = failed.stream().mapToLong(MovingUnit::weight).sum();
      if (weight < least) {
        least = weight;
        fewest = failed;
      }
      if (failed.isEmpty()) {
        return failed;
      }
    }
    return fewest;
  }

  /** Low is good: the weight left out, and a little for the time that desks and vehicles are busy. */
  private double energyOf(Draft draft) {
    double energy = 0;
    for (MovingUnit unit : problem.units()) {
      energy += draft.isIn(unit.index()) ? 0.05 * deskTicks(unit) : unit.weight();
    }
    double busy = 0;
    for (int mover = 0; mover < problem.movers().size(); mover++) {
      List<TimedTrip> trips = draft.tripsOf(mover);
      busy += trips.isEmpty() ? 0 : trips.getLast().endTick();
    }
    return energy + busy * problem.tickSeconds() / 60 * 0.002;
  }
}

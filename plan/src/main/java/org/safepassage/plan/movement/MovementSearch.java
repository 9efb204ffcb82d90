package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.guarantee.Guarantees;
import org.safepassage.plan.movement.bound.BoundTrip;
import org.safepassage.plan.movement.bound.RidePrices;

/**
 * Large-neighbourhood search over the vehicles' trips: takes some units off, puts units on where that costs the least vehicle
 * time, keeps the result by simulated annealing. Removal by strings of near-by pick-ups after Christiaens and Vanden Berghe
 * (2020), "Slack induction by string removals for vehicle routing problems". The same situation, seed and number of steps give
 * the same plan, in whatever portions the steps are asked for.
 */
public final class MovementSearch {
  private static final int SMALL_UNITS = 8;
  private static final int SMALL_MOVERS = 4;

  /** How often a unit that must come on is tried. */
  private static final int THOROUGH_TRIES = 20;

  private static final double FIRST_TEMPERATURE = 1.5;
  private static final double LAST_TEMPERATURE = 0.1;

  /** How much higher it is in a large operation. */
  private static final double LARGE_TEMPERATURE = 2.0;

  /** Places tried for a rider before it is given up. */
  private static final int BREADTH = 4;

  /** Of those not on the draft so many are tried in each step. */
  private static final int MOST_OTHERS = 20;

  /** Units up to which nothing is refilled before the bound's suggestions are final. */
  private static final int MOST_UNITS_ONE_BY_ONE = 150;

  /** So many refillings are one step. */
  private static final int REFILLINGS_A_STEP = 8;

  /** From then on a large operation goes on from who gets through the later gates too. */
  private static final double LAST_FIFTH = 0.8;

  /** With less of the time left it is no use to heat again. */
  private static final double LATEST_HEATING = 0.75;

  /** What a unit costs in the energy that goes otherwise than by the plan in force. */
  private static final double CHANGE = 0.1;

  /** One in so many of the steps, the last ones, serves the later aims. */
  private static final int LAST_SHARE = 40;

  private final MovementProblem problem;
  private final Guarantees guarantees;
  private final SplittableRandom random;
  private final Inserter inserter;
  private final Ruin ruin;
  private final InsertionOrder insertionOrder;
  private final FirstPassageShift firstPassage;
  private final LargeSteps largeSteps;
  private final boolean isSmall;
  private final boolean hasOnward;
  private final TakingOn takingOn;
  private final Energy energy;

  private Cooling cooling;

  /** Whether the last steps of this round of the cooling have come. */
  private boolean isEnding;
  private final Draft current;
  private final Draft candidate;
  private final Draft best;
  private final LaterAims laterAims;
  private Yardstick yardstick;

  /** The trips that the search began with, if everybody is to be across early. */
  private @Nullable FinishStart finishStart;

  /** Whether they took everybody. */
  private boolean followsFinishStart;
  private final Duties duties;
  private final long seed;
  private final long stepsAsked;
  private int bestMissing;
  private double currentEnergy;
  private long stepsDone;
  private long lastBetterStep;

  /** Whether more people are known not to get out. */
  private boolean hasAll;

  /** Whether it goes on from a plan, which is to stay much as it is. */
  private boolean isCalm;

  /** By the plan in force, if it goes on from one. */
  private @Nullable Steadiness steadiness;

  /** Of the best plan, against the one in force. */
  private int leastChanges;

  /** Units that get out when they have everything to themselves; the others are not tried again. */
  private List<MovingUnit> movable;

  /** What drafts are worth over scenarios, if that is what they are searched by. */
  private @Nullable DraftDoubt doubt;

  private DraftDoubt.@Nullable Worth atFirstGates;

  /** Refills a few vehicles of the candidate, where that helps. */
  private @Nullable Refilling refillingCandidate;

  /** What makes the draft of a large operation better, once there is one. */
  private @Nullable Refilling refilling;

  /** What vehicles are refilled with first, where they are refilled. */
  private SuggestedTrips suggested = SuggestedTrips.NONE;

  /** Whether they will get no better. */
  private boolean isSettled;

  /** What a large operation is drafted and refilled by, once the bound is known. */
  private @Nullable TripPrices tripPrices;

  /** Whether it is to be drafted by prices that are new. */
  private boolean isDraftDue;

  private boolean isLastFifth;

  /** What {@link #best} last wrote down. */
  private @Nullable Draft finished;

  /**
   * @param steps after how many the search will first have cooled down; it may be asked for fewer or more
   * @param putFirst households that come on whatever it costs others
   */
  public MovementSearch(Situation situation, Guarantees guarantees, long seed, long steps, Set<HouseholdId> putFirst) {
    this(new Compiler(situation).compile(), guarantees, seed, steps, putFirst);
  }

  private MovementSearch(MovementProblem problem, Guarantees guarantees, long seed, long steps, Set<HouseholdId> putFirst) {
    this.problem = problem;
    duties = new Duties(problem, putFirst);
    laterAims = LaterAims.of(problem.situation().operation().policy());
    yardstick = new Yardstick(laterAims);
    this.seed = seed;
    stepsAsked = steps;
    this.guarantees = guarantees;
    cooling = new Cooling.BySteps(Math.max(1, steps));
    random = new SplittableRandom(seed);
    isSmall = problem.units().size() <= SMALL_UNITS && problem.movers().size() <= SMALL_MOVERS;
    inserter = new Inserter(problem, random, isSmall);
    ruin = new Ruin(problem, random, inserter);
    insertionOrder = new InsertionOrder(problem, random, duties);
    firstPassage = new FirstPassageShift(problem, random, isSmall);
    largeSteps = new LargeSteps(problem);
    hasOnward = Onward.isNeeded(problem);
    takingOn = new TakingOn(problem, isSmall);
    energy = new Energy(problem, duties, laterAims);
    current = newDraft();
    candidate = newDraft();
    best = newDraft();
    movable = problem.units();
    bestMissing = duties.missing(best);
  }

  /**
   * A search that goes on from the plan that this one last wrote down, in a situation in which nothing is stricter.
   *
   * @param putFirst households that come on whatever it costs others
   * @param takenOff households that come off for them, unless there is room again afterwards
   */
  public MovementSearch goingOn(
      Situation supposed, Guarantees guaranteesThere, long seed, long steps, Set<HouseholdId> putFirst, List<HouseholdId> takenOff) {
    MovementSearch next = new MovementSearch(new Compiler(supposed, problem.begun()).compile(), guaranteesThere, seed, steps, putFirst);
    Draft written = Objects.requireNonNull(finished);
    next.best.adopt(written, new Renumbering(problem, next.problem));
    next.yardstick.take(Appraisal.of(next.best));
    next.bestMissing = next.duties.missing(next.best);
    next.takingOn.bind();
    next.putFirst(next.listUnits(takenOff));
    next.movable = next.listMovable(next.best);
    next.stepsDone = 1;
    next.isCalm = true;
    return next;
  }

  /**
   * A search that goes on from a plan in force: what has begun stays, and what need not change is not changed but for more people out.
   *
   * @param kept what of it is possible still
   */
  public static MovementSearch keeping(Situation situation, Guarantees guarantees, long seed, long steps, Set<HouseholdId> putFirst, KeptPlan kept) {
    List<Journey> halted = Halted.list(situation, kept);
    KeptPlan standing = kept.goingOn(Halted.householdsOf(halted));
    Begun begun = standing.begun().goingOn(Diversion.listAboard(standing)).standingAt(Halted.placesOf(situation, halted));
    while (true) {
      MovementSearch search = new MovementSearch(new Compiler(situation, begun).compile(), guarantees, seed, steps, putFirst);
      DraftReader.read(kept.plan(), halted, search.best);
      Set<HouseholdId> stranded = Halted.letPass(search.best);
      stranded.addAll(Diversion.divert(search.best, standing));
      stranded.addAll(search.listUnread(kept.plan().journeys()));
      stranded.addAll(search.listUnread(halted));
      stranded.addAll(search.listStuckBeyond());
      Begun less = begun.cuttingOff(stranded, kept.inForce());
      if (less.cutOff().size() == begun.cutOff().size()) {
        search.keep(kept);
        return search;
      }
      begun = less;
    }
  }

  /**
   * A search for the same that goes on from where this one is, by other chances; none where there is little to choose from, or households and trips are looked
   * at otherwise than in the plain search.
   */
  public Optional<MovementSearch> findTwin(long otherSeed, Guarantees guaranteesThere) {
    if (isSmall || isCalm || steadiness != null || doubt != null || laterAims.finishFirst() || duties.hasFirsts() || stepsDone == 0) {
      return Optional.empty();
    }
    MovementSearch twin = new MovementSearch(new Compiler(problem.situation(), problem.begun()).compile(), guaranteesThere, otherSeed, stepsAsked, Set.of());
    twin.movable = movable.stream().map(unit -> twin.problem.units().get(unit.index())).toList();
    twin.suggested = suggested;
    twin.isSettled = isSettled;
    twin.goOnFrom(this);
    return Optional.of(twin);
  }

  /** Whether its best plan is better than another search's. */
  public boolean isAheadOf(MovementSearch other) {
    return new Yardstick(laterAims, other.bestValue()).take(bestValue());
  }

  /** Goes on from where a twin is. */
  public void goOnFrom(MovementSearch twin) {
    Renumbering same = new Renumbering(twin.problem, problem);
    best.copyFrom(newDraft());
    best.adopt(twin.best, same);
    current.copyFrom(newDraft());
    current.adopt(twin.current, same);
    currentEnergy = twin.currentEnergy;
    yardstick = new Yardstick(laterAims, twin.bestValue());
    bestMissing = twin.bestMissing;
    if (twin.takingOn.binds()) {
      takingOn.bind();
    }
    stepsDone = Math.max(stepsDone, twin.stepsDone);
    refilling = null;
  }

  /** A search that has a plan before it as it stands, for {@link #goingOn}; none if that is not as a search would have written it. */
  public static Optional<MovementSearch> takingUp(Situation situation, Guarantees guarantees, long seed, Plan plan) {
    MovementSearch search = new MovementSearch(situation, guarantees, seed, 1, Set.of());
    boolean isWhole = DraftReader.read(plan, search.best);
    search.finished = search.best;
    return isWhole ? Optional.of(search) : Optional.empty();
  }

  private void keep(KeptPlan kept) {
    steadiness = new Steadiness(best, kept.inForce().journeys());
    current.copyFrom(best);
    candidate.copyFrom(best);
    new Mending(candidate, kept).mend();
    takingOn.bind();
    isCalm = true;
    movable = listMovable(best);
    stepsDone = 1;
    inserter.keepSteady(steadiness);
    List<MovingUnit> order = insertionOrder.drawn(movable.stream().filter(unit -> !candidate.isIn(unit.index())).toList());
    Steadiness inForce = steadiness;
    order.sort(Comparator.comparing(unit -> !inForce.wasOn(unit.index())));
    insertSteadily(order, Trial.BREADTH);
    if (hasOnward) {
      takeOn();
    }
    best.copyFrom(candidate);
    leastChanges = steadiness.changes(best);
    bestMissing = duties.missing(best);
    yardstick = new Yardstick(laterAims, Appraisal.of(best));
    goBackToBest();
  }

  /** Diverted, but not taken on from the first gate. */
  private List<HouseholdId> listStuckBeyond() {
    if (!hasOnward) {
      return List.of();
    }
    return takingOn.completeAtOnce(best).stream()
        .filter(unit -> best.isFrozen(unit.index()))
        .flatMap(unit -> problem.listHouseholds(unit).stream())
        .toList();
  }

  /** Who has left by the plan in force, in a way that the search does not know. */
  private List<HouseholdId> listUnread(List<Journey> journeys) {
    return journeys.stream()
        .filter(journey -> journey.approaches().stream().anyMatch(approach -> approach.leaveTick() < 0))
        .map(Journey::household)
        .filter(household -> problem.unitOf(household) < 0 || !best.isIn(problem.unitOf(household)))
        .toList();
  }

  /** What has begun by the plan in force, and who is cut off. */
  public Begun begun() {
    return problem.begun();
  }

  /** How many units the plan in force has that go otherwise now. */
  public int changes() {
    return leastChanges;
  }

  /** Brings on who is put first, some others off if that helps; several times, for there is chance in it. */
  private void putFirst(List<MovingUnit> off) {
    List<MovingUnit> firsts = problem.units().stream().filter(unit -> duties.isFirst(unit.index())).toList();
    for (int i = 0; i < THOROUGH_TRIES && !firsts.stream().allMatch(unit -> best.isIn(unit.index())); i++) {
      goBackToBest();
      candidate.copyFrom(best);
      candidate.clearOnward();
      candidate.removeAll(off.stream().map(MovingUnit::index).toList());
      insertThoroughly(firsts);
      insertThoroughly(off);
      accept();
    }
    goBackToBest();
  }

  /** Each by more places than in a step of the search, and several times: there is chance in it. */
  private void insertThoroughly(List<MovingUnit> units) {
    for (MovingUnit unit : units) {
      for (int i = 0; i < THOROUGH_TRIES && !candidate.isIn(unit.index()); i++) {
        inserter.insert(candidate, unit, Trial.BREADTH);
      }
    }
  }

  private List<MovingUnit> listUnits(List<HouseholdId> households) {
    return households.stream().map(problem::unitOf).filter(unit -> unit >= 0).distinct().map(problem.units()::get).toList();
  }

  private List<MovingUnit> listMovable(Draft on) {
    Alone alone = new Alone(problem, guarantees, inserter);
    return isSmall ? problem.units() : problem.units().stream().filter(unit -> on.isIn(unit.index()) || alone.canGo(unit)).toList();
  }

  private Draft newDraft() {
    Draft draft = new Draft(problem, guarantees);
    if (isSmall) {
      draft.mostShifts = 24;
    }
    return draft;
  }

  /** Whether the operation is so large that a step is a whole draft ({@link TripByTrip}), and nothing is tried for each household by itself. */
  public boolean isLarge() {
    return problem.isLarge();
  }

  /** Searches on for so many steps, or until told to stop; a step is one change tried. */
  public void improve(int more, BooleanSupplier stop) {
    for (int i = 0; i < more && !stop.getAsBoolean() && !isDone(); i++) {
      boolean wasEnding = isEnding;
      isEnding = cooling.isAmongLast(stepsDone, LAST_SHARE);
      if (isEnding && !wasEnding) {
        goBackToBest();
      }
      if (goesTripByTrip()) {
        stepTripByTrip();
      } else if (stepsDone == 0) {
        start();
      } else {
        step();
      }
      stepsDone++;
    }
  }

  /**
   * Says what desk time is worth, as the bound prices it: where vehicles or time run short before desks do, those who take long at a desk are no burden.
   *
   * @param worthOfATick for each crossing, in people; the same at the same step gives the same plan
   */
  public void priceDesks(Map<CrossingId, Double> worthOfATick) {
    boolean isNew = energy.priceDesks(worthOfATick);
    if (isNew && stepsDone > 0) {
      currentEnergy = energyOfCurrent();
    }
  }

  /** Says of which trips the bound's best mixture is made: where vehicles are refilled these are tried first. The same at the same step gives the same plan. */
  public void suggest(List<BoundTrip> trips) {
    suggested = SuggestedTrips.of(problem, trips);
  }

  /** Says what rides are worth and time costs, in a large operation: it drafts anew by that, and refills by it. The same at the same step gives the same plan. */
  public void priceRides(RidePrices prices) {
    if (goesTripByTrip()) {
      tripPrices = new TripPrices(problem, prices);
      isDraftDue = true;
    }
  }

  /**
   * The first time: what is suggested will get no better. It begins to cool from the start, if there is time enough to cool down: what it knows now leads elsewhere
   * than what it knew when it was hot.
   */
  public void settle() {
    if (!isSettled && cooling.share(stepsDone) < LATEST_HEATING) {
      cooling = Cooling.Again.from(cooling, stepsDone);
    }
    isSettled = true;
  }

  /** From now on cools by the share of the time that is over, where steps are not counted. */
  public void coolBy(DoubleSupplier shareOfTime) {
    cooling = new Cooling.ByShare(shareOfTime);
  }

  /** From now on the first aim is what the weight comes to over so many scenarios. */
  public void turnToDoubt(int scenarios) {
    doubt = new DraftDoubt(problem, scenarios, seed);
  }

  /** Works out what the candidate is worth up to the first gates; later ones make it no better. */
  private void weigh() {
    atFirstGates = doubt == null ? null : doubt.worth(candidate, false);
  }

  private MovementValue appraise(Draft draft) {
    MovementValue value = Appraisal.of(draft);
    return doubt == null ? value : value.inDoubt(doubt.worth(draft, hasOnward).weightOut());
  }

  private MovementValue valueOfCandidate() {
    return atFirstGates == null || hasOnward ? appraise(candidate) : Appraisal.of(candidate).inDoubt(atFirstGates.weightOut());
  }

  /** Whether the candidate may be better than the best. */
  private boolean mayBeBest() {
    return (atFirstGates == null ? candidate.weight() : atFirstGates.weightOut()) >= bestValue().worth();
  }

  /** Nobody more can get out: the search goes on from the best plan, for the later aims alone. */
  public void turnToLaterAims() {
    if (!hasAll) {
      hasAll = true;
      goBackToBest();
    }
  }

  /** For how many steps nothing has become better by any of the aims. */
  public long stepsSinceBetter() {
    return stepsDone - lastBetterStep;
  }

  /** What the best plan so far is worth. */
  public MovementValue bestValue() {
    return yardstick.best();
  }

  /** The best plan so far, over safer roads where there are, with the reasons of those left out. */
  public MovementPlan best() {
    if (steadiness != null) {
      finished = best;
      return new PlanWriter(best, bestValue(), new Reasons(best, guarantees)).write();
    }
    if (goesTripByTrip()) {
      if (refilling != null) {
        lookAtRefilled();
      }
      Draft written = drawn(best);
      finished = written;
      return new PlanWriter(written, bestValue(), new Reasons(written, guarantees)).write();
    }
    Draft rerouted = new Rerouting(best, guarantees, this::appraise).improve();
    MovementValue value = appraise(rerouted);
    boolean isBetter = new Yardstick(laterAims, bestValue()).take(value);
    if (doubt != null) {
      return bestInDoubt(isBetter ? rerouted : best, doubt);
    }
    Draft written = drawn(isBetter ? rerouted : best);
    finished = written;
    return new PlanWriter(written, isBetter ? value : bestValue(), new Reasons(written, guarantees)).write();
  }

  private MovementPlan bestInDoubt(Draft draft, DraftDoubt scenarios) {
    FillingUp filling = new FillingUp(drawn(draft), scenarios, guarantees);
    Draft written = filling.fill();
    finished = written;
    return new PlanWriter(written, appraise(written), new Reasons(written, guarantees)).write().explained(filling::because);
  }

  /**
   * What would bring households on the plan that {@link #best} last wrote down.
   *
   * @param guaranteesOf what the movement side needs to know of places at hosts, in any situation
   */
  public Map<HouseholdId, List<Supposition>> remedies(List<LeftOut> leftOut, Function<Situation, Guarantees> guaranteesOf) {
    return new Remedies(Objects.requireNonNull(finished), guaranteesOf).find(leftOut);
  }

  /** Whom those for whom there is no room on that plan would displace if they were put first, as things are. */
  public Map<HouseholdId, List<HouseholdId>> displaced(List<LeftOut> leftOut) {
    return new Exchange(Objects.requireNonNull(finished), guarantees).find(leftOut);
  }

  /** With those who are alike in the places that the draw gives them. */
  private Draft drawn(Draft draft) {
    int[] instead = new Lots(problem, seed).draw(draft);
    Draft drawn = newDraft();
    drawn.adopt(draft, new Renumbering(problem, instead));
    return drawn;
  }

  private void goBackToBest() {
    if (refilling != null) {
      return;
    }
    current.copyFrom(best);
    currentEnergy = energyOfCurrent();
  }

  private double energyOfCurrent() {
    return energyOf(current, doubt == null ? null : doubt.worth(current, false)) + (steadiness == null ? 0 : CHANGE * steadiness.changes(current));
  }

  private double energyOf(Draft draft, DraftDoubt.@Nullable Worth worth) {
    return energy.of(draft, worth, movable, bestValue().lastAcrossTick());
  }

  /** Whether the search is after the later aims. */
  private boolean isFining() {
    return hasAll || isEnding;
  }

  /** Not where it goes on from a plan, is to finish first or plans in doubt: there it goes household by household, however long that takes. */
  private boolean goesTripByTrip() {
    return problem.isLarge() && steadiness == null && !isCalm && doubt == null && !laterAims.finishFirst();
  }

  /** Nobody can move at all. */
  private boolean isDone() {
    return problem.units().isEmpty();
  }

  /** The first plan: everybody in order of the latest safe departure; where vehicles are refilled, trip by trip instead. */
  private void start() {
    candidate.copyFrom(current);
    if (laterAims.finishFirst() && doubt == null) {
      startFromTrips();
    }
    movable = listMovable(candidate);
    List<MovingUnit> order = insertionOrder.bySafeDeparture(movable);
    insertAll(order);
    accept();
    if (refillsToo()) {
      candidate.copyFrom(newDraft());
      new TripByTrip(candidate).fill(0);
      insertAll(order);
      accept();
    }
  }

  /** Begins with trips to and fro that end early: for all units, or if some cannot get out, for the others. */
  private void startFromTrips() {
    List<MovingUnit> units = problem.units().stream().filter(unit -> unit.chains().length > 0).toList();
    enterTrips(units);
    if (!followsFinishStart) {
      List<MovingUnit> others = listMovable(candidate);
      if (others.size() < units.size()) {
        candidate.copyFrom(current);
        enterTrips(others);
      }
    }
  }

  private void enterTrips(List<MovingUnit> units) {
    FinishStart trips = new FinishStart(problem, units, seed, stepsAsked);
    trips.enter(candidate);
    finishStart = trips;
    followsFinishStart = units.stream().allMatch(unit -> candidate.isIn(unit.index()));
  }

  /** Whether everybody is on by trips that were chosen by exact times, and ends with them: whole ticks then tell no better ones apart. */
  public boolean endsWithTrips() {
    return finishStart != null
        && followsFinishStart
        && movable.stream().allMatch(unit -> best.isIn(unit.index()))
        && finishStart.isKeptBy(best, bestValue().lastAcrossTick());
  }

  /** What no plan that brings out the same people undercuts, where everybody is to be across early; none for other people than were searched for. */
  public Optional<FinishBound> finishBound(Set<HouseholdId> out) {
    return finishStart != null && finishStart.who().equals(out) ? Optional.of(finishStart.bound()) : Optional.empty();
  }

  /** First some drafts, then the best of them is made better a few vehicles at a time; now and then, and at last, it is taken on past the later gates. */
  private void stepTripByTrip() {
    if (isDraftDue || (stepsDone < largeSteps.drafts() && tripPrices == null)) {
      draftTripByTrip();
      return;
    }
    if (refilling == null) {
      current.copyFrom(best);
      current.clearOnward();
      refilling = new Refilling(current, random, inserter, energy);
      Optional.ofNullable(tripPrices).ifPresent(refilling::price);
    }
    for (int i = 0; i < largeSteps.changes(); i++) {
      refilling.step(temperature() * LARGE_TEMPERATURE);
    }
    boolean wasLastFifth = isLastFifth;
    isLastFifth = cooling.share(stepsDone) >= LAST_FIFTH;
    if (isLastFifth && !wasLastFifth) {
      lookAtRefilled();
      refilling = null; // The seats of those who do not get through are for others.
    } else if (stepsDone % largeSteps.betweenLooks() == 0) {
      lookAtRefilled();
    }
  }

  /** Whether the draft as it is refilled is the best yet. */
  private void lookAtRefilled() {
    candidate.copyFrom(current);
    if (hasOnward) {
      takeOn();
    }
    if (candidate.weight() >= bestValue().weight() && yardstick.take(valueOfCandidate())) {
      best.copyFrom(candidate);
      lastBetterStep = stepsDone;
    }
  }

  private void draftTripByTrip() {
    candidate.copyFrom(newDraft());
    insertAll(problem.units().stream().filter(unit -> duties.isFirst(unit.index())).toList());
    if (tripPrices != null) {
      largeSteps.fill(candidate, tripPrices);
      isDraftDue = false;
      refilling = null;
    } else {
      largeSteps.fill(candidate, stepsDone);
    }
    accept();
  }

  private void step() {
    if (refillsToo() && random.nextBoolean()) {
      stepByRefilling();
      return;
    }
    candidate.copyFrom(current);
    if (steadiness == null) {
      candidate.clearOnward();
    }
    Set<MovingUnit> removed = new LinkedHashSet<>();
    if (steadiness == null && firstPassage.isNeeded() && firstPassage.isDue()) {
      removed.addAll(firstPassage.shift(candidate));
    } else {
      removed.addAll(ruin.choose(candidate, isSmall));
      removed.removeIf(unit -> duties.isFirst(unit.index()) || candidate.isFrozen(unit.index()));
      candidate.removeAll(removed.stream().map(MovingUnit::index).toList());
    }
    List<MovingUnit> absent = new ArrayList<>();
    List<MovingUnit> others = new ArrayList<>();
    for (MovingUnit unit : movable) {
      if (!candidate.isIn(unit.index())) {
        (removed.contains(unit) || duties.isFirst(unit.index()) ? absent : others).add(unit);
      }
    }
    Ruin.shuffle(others, random);
    absent.addAll(others.subList(0, Math.min(others.size(), isSmall ? SMALL_UNITS : MOST_OTHERS)));
    insertAll(insertionOrder.drawn(absent));
    accept();
  }

  /** Whether half of the steps refill a few vehicles trip by trip: of few units more come on household by household, until the bound's suggestions are final. */
  private boolean refillsToo() {
    boolean pays = problem.units().size() > MOST_UNITS_ONE_BY_ONE && !firstPassage.isNeeded();
    return (pays || (isSettled && !suggested.isEmpty() && !isSmall)) && steadiness == null && !isCalm && !laterAims.finishFirst() && !duties.hasFirsts();
  }

  private void stepByRefilling() {
    candidate.copyFrom(current);
    candidate.clearOnward();
    if (refillingCandidate == null) {
      refillingCandidate = new Refilling(candidate, random, inserter, energy);
    }
    refillingCandidate.suggest(suggested);
    refillingCandidate.steps(REFILLINGS_A_STEP, temperature());
    candidate.takeOffNoticed();
    accept();
  }

  // Putting on ------------------------------------------------------------------------------------------------------------

  /** Who finds no place leaves no trace. */
  private void insertSteadily(List<MovingUnit> order, int breadth) {
    Draft before = newDraft();
    for (MovingUnit unit : order) {
      before.copyFrom(candidate);
      if (!candidate.isIn(unit.index()) && (!inserter.insert(candidate, unit, breadth) || candidate.weight() <= before.weight())) {
        candidate.copyFrom(before);
      }
    }
    candidate.takeOffNoticed();
  }

  private void insertAll(List<MovingUnit> order) {
    int breadth = isSmall ? 40 : BREADTH;
    for (MovingUnit unit : order) {
      if (!candidate.isIn(unit.index())) {
        inserter.insert(candidate, unit, breadth);
      }
    }
    candidate.takeOffNoticed();
  }

  // Keeping ---------------------------------------------------------------------------------------------------------------

  /** Takes on whom the later gates let through, and keeps the candidate if it is good enough. */
  private void accept() {
    weigh();
    if (hasOnward && (takingOn.binds() || mayBeBest())) {
      long before = candidate.weight();
      takeOn();
      if (candidate.weight() < before) {
        weigh();
      }
    }
    double energyThere = energyOf(candidate, atFirstGates);
    int missing = duties.missing(candidate);
    if (missing < bestMissing) {
      yardstick = new Yardstick(laterAims);
      bestMissing = missing;
    }
    if (steadiness != null) {
      acceptSteadily(steadiness, energyThere, missing);
      return;
    }
    MovementValue value = missing == bestMissing && mayBeBest() ? valueOfCandidate() : MovementValue.NOTHING;
    if (yardstick.take(value)) {
      best.copyFrom(candidate);
      lastBetterStep = stepsDone;
    }
    if (!isSmall && doubt == null && isFining() && !isPressing() ? yardstick.allows(value) : isCoolEnough(energyThere)) {
      current.copyFrom(candidate);
      currentEnergy = energyThere;
    }
  }

  /** Better is: fewer missing, then more weight, then fewer changes against the plan in force; nothing else is worth a change. */
  private void acceptSteadily(Steadiness inForce, double energyThere, int missing) {
    int changes = inForce.changes(candidate);
    long weight = candidate.weight();
    long known = bestValue().weight();
    boolean isBetter = missing != bestMissing ? missing < bestMissing : weight != known ? weight > known : changes < leastChanges;
    if (isBetter && candidate.isFrozenUnnoticed()) {
      best.copyFrom(candidate);
      bestMissing = missing;
      leastChanges = changes;
      yardstick = new Yardstick(laterAims, Appraisal.of(best));
      lastBetterStep = stepsDone;
    }
    if (isCoolEnough(energyThere + CHANGE * changes)) {
      current.copyFrom(candidate);
      currentEnergy = energyThere + CHANGE * changes;
    }
  }

  /** Whether the energy looks for an early finish even when nobody more can get out; the last steps are for the aims after that. */
  private boolean isPressing() {
    return laterAims.finishFirst() && !isEnding;
  }

  private boolean isCoolEnough(double energyThere) {
    return energyThere <= currentEnergy || stepsDone == 0 || random.nextDouble() < Math.exp((currentEnergy - energyThere) / temperature());
  }

  /** Falls geometrically over each round of the cooling. */
  private double temperature() {
    if (isSmall) {
      return 2;
    }
    if (isCalm) {
      return LAST_TEMPERATURE;
    }
    double first = FIRST_TEMPERATURE / (1 + cooling.roundOf(stepsDone));
    return first * Math.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, cooling.share(stepsDone));
  }

  /** Takes the candidate on past the later gates; in re-planning it is left as the current one where somebody under way would not get through. */
  private void takeOn() {
    if (steadiness == null) {
      takingOn.takeOn(candidate);
    } else {
      takingOn.takeOnSteadily(candidate, current);
    }
  }
}

package org.safepassage.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepassage.check.Checker;
import org.safepassage.operation.Change;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanInTime;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.doubt.Expectation;
import org.safepassage.plan.doubt.ExpectedBound;
import org.safepassage.plan.finish.FinishTask;
import org.safepassage.plan.movement.KeptPlan;
import org.safepassage.plan.movement.MovementPlan;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.movement.bound.MovementBound;
import org.safepassage.plan.placement.HouseholdPlacer;
import org.safepassage.plan.placement.NamedGuarantees;
import org.safepassage.plan.placement.PlacementAnswer;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.plan.placement.PlacementReport;

/**
 * Joins the movement search, the bound and the placement into one checked plan.
 *
 * <pre>
 *   for each round
 *     search on for a share of the steps        } side by side if there are two threads;
 *     tighten the bound towards the best plan   } by steps each sees the other only as of the round before
 *     by the clock, once the bound has no more to gain: a second search in its place, the better of the two goes on
 *     if bound = plan, and not in doubt: search for the later aims only; stop if that has not helped for long
 *   place the households that move; join; check
 * </pre>
 */
public final class Planner {
  private static final int STEPS_A_ROUND = 260;

  private static final int FIRST_COOLING = 2000;

  /** What the bound works out in the time of so many steps of the search, as {@link MovementBound#costOfAStep} counts it. (A step on the 2018 example: 15.6 million.) */
  private static final long BOUND_COST_A_ROUND = 16_000_000;

  private static final int MOST_ROUNDS_FOR_A_BOUND_STEP = 20;

  /** Steps of the bound in each round at most: in small cases there is more to a step than its tables. */
  private static final int MOST_BOUND_STEPS_A_ROUND = 30;

  /** With nobody more to get out, the search ends when for so many steps no later aim has been served better. */
  private static final int QUIET_STEPS = 300;

  /** What a plan in doubt says of itself is the mean over so many scenarios, none of which its search has seen. */
  private static final int STATED_SCENARIOS = 2000;

  private final Situation situation;
  private final PlanRequest request;
  private final String factsFingerprint;
  private final int threads;
  private final Remaining remaining;
  private final Optional<Plan> inForce;
  private @Nullable MovementSearch search;
  private @Nullable DoubleSupplier shareOfTime;
  private @Nullable SecondSearch second;
  private boolean ranOutOfMemory;

  /**
   * @param request its moment is the situation's
   * @param factsFingerprint what the plan will say it rests on
   * @param threads 1 or 2: the plan is the same
   */
  public Planner(Situation situation, PlanRequest request, String factsFingerprint, int threads) {
    this(situation, request, factsFingerprint, threads, Remaining.everything(situation), Optional.empty());
  }

  private Planner(Situation situation, PlanRequest request, String factsFingerprint, int threads, Remaining remaining, Optional<Plan> inForce) {
    if (!situation.asOf().equals(request.asOf())) {
      throw new IllegalArgumentException("situation as of " + situation.asOf() + " and request as of " + request.asOf() + " differ");
    }
    if (threads < 1 || threads > 2) {
      throw new IllegalArgumentException(threads + " threads: 1 or 2, there is no work for more");
    }
    findRefusal(situation)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    this.situation = situation;
    this.request = request;
    this.factsFingerprint = factsFingerprint;
    this.threads = threads;
    this.remaining = remaining;
    this.inForce = inForce;
  }

  /** Why nothing can be planned whatever the facts, in a sentence for a person: a rule that the search cannot keep. */
  public static Optional<String> findRefusal(Situation situation) {
    int least = situation.operation().policy().leastTogether();
    return least <= 1
        ? Optional.empty()
        : Optional.of(
            "policy.least_together is " + least + ", but columns of loaded vehicles are not planned yet: a plan would break the rule. "
                + "Maybe set it to 1, and gather the loaded vehicles of a road into columns by hand.");
  }

  /**
   * Says how much of the time for planning is over, where it ends by the clock and not by steps: the search then cools down once, over all of it.
   *
   * @param share from 0 to 1, asked at each step
   */
  public Planner coolingBy(DoubleSupplier share) {
    shareOfTime = share;
    return this;
  }

  /**
   * Plans until the steps are done, nothing is left to improve ({@link #QUIET_STEPS}) or somebody says stop; then the best plan so far is finished.
   *
   * @param stop asked often, from both threads
   */
  public Planned plan(Consumer<PlanProgress> progress, BooleanSupplier stop) {
    return planWith(begin(), progress, stop, true);
  }

  /** The same plan without the changes that would bring on whoever is left out. */
  public Planned planWithoutAdvice(Consumer<PlanProgress> progress, BooleanSupplier stop) {
    return planWith(begin(), progress, stop, false);
  }

  private MovementSearch begin() {
    MovementSearch first = new MovementSearch(situation, new NamedGuarantees(situation), request.seed(), firstCooling(), putFirst(request.changes()));
    search = first;
    if (shareOfTime != null) {
      first.coolBy(shareOfTime);
    }
    if (request.scenarios() > 1) {
      first.turnToDoubt(request.scenarios());
    }
    return first;
  }

  /**
   * Takes a plan of this request up as it stands, so that {@link #planAgain} goes on from it.
   *
   * @return false if it cannot be: it goes on from another plan, breaks a rule, or is not as the planner would have written it
   */
  public boolean takeUp(Plan plan) {
    search = isWhole(plan) ? MovementSearch.takingUp(situation, new NamedGuarantees(situation), request.seed(), plan).orElse(null) : null;
    return search != null;
  }

  private boolean isWhole(Plan plan) {
    return plan.request().inForce().isEmpty() && Checker.judge(situation, plan, Optional.empty()).isAccepted();
  }

  /**
   * After {@link #plan} or {@link #takeUp}: plans again from that plan, with some things supposed and some households put first, for so many more steps.
   *
   * @param suppositions make nothing stricter; those that put households first among them
   * @param takenOff households that come off for those put first, unless there is room again afterwards
   * @param steps 0: nothing else is changed
   */
  public Planned planAgain(List<Supposition> suppositions, List<HouseholdId> takenOff, int steps, Consumer<PlanProgress> progress, BooleanSupplier stop) {
    List<Change> changes = new ArrayList<>(request.changes());
    changes.addAll(suppositions);
    Situation supposed = Situations.supposing(situation, suppositions);
    PlanRequest again = new PlanRequest(request.asOf(), request.scenarios(), request.seed(), steps, changes);
    MovementSearch from = Objects.requireNonNull(search, "nothing has been planned yet");
    MovementSearch next = from.goingOn(supposed, new NamedGuarantees(supposed), request.seed(), steps, putFirst(changes), takenOff);
    return new Planner(supposed, again, factsFingerprint, threads).planWith(next, progress, stop, false);
  }

  /**
   * Plans from a plan in force: what has begun by the planning moment stays as it is, and as little else changes as gets as many people out.
   *
   * @param before the plan in force as it was made, as of its own moment, whole ticks before the request's
   */
  public Planned replan(Plan before, Consumer<PlanProgress> progress, BooleanSupplier stop) {
    KeptPlan kept = StillPossible.of(situation, WindowNumbers.asOfNow(situation, seenFromNow(before)));
    MovementSearch keeping = MovementSearch.keeping(situation, new NamedGuarantees(situation), request.seed(), request.steps(), putFirst(request.changes()), kept);
    search = keeping;
    Planner goingOn = new Planner(situation, request, factsFingerprint, threads, Remaining.of(situation, kept, keeping.begun()), Optional.of(before));
    Planned planned = goingOn.planWith(keeping, progress, stop, false);
    ranOutOfMemory = goingOn.ranOutOfMemory;
    return planned;
  }

  private static Set<HouseholdId> putFirst(List<Change> changes) {
    Set<HouseholdId> first = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change instanceof Supposition.PutFirst it) {
        first.add(it.household());
      }
    }
    return first;
  }

  private Planned planWith(MovementSearch search, Consumer<PlanProgress> progress, BooleanSupplier stop, boolean saysWhatWouldHelp) {
    try (Tightening bound = new Tightening(newBound(), threads == 2)) {
      // The first step of the search and of the bound come whatever anybody says: without them there is nothing to show.
      bound.begin(1, 0, () -> false);
      search.improve(Math.min(1, request.steps()), () -> false);
      if (!goesOnItsOwn()) {
        bound.await();
      }
      int round = goesOnItsOwn() ? STEPS_A_ROUND : stepsARound(bound.bound());
      progress.accept(progressOf(search, bound, 1));
      for (int done = 1; done < request.steps() && !stop.getAsBoolean() && !isDone(search, bound); ) {
        int steps = Math.min(round, request.steps() - done);
        if (!inMemory(() -> runRound(search, bound, steps, stop))) {
          break;
        }
        done += steps;
        progress.accept(progressOf(search, bound, done));
      }
      inMemory(bound::await);
      endSecond();
      return join(search, bound.bound(), saysWhatWouldHelp);
    }
  }

  /** Whoever re-plans waits for it. */
  private MovementBound newBound() {
    return inForce.isPresent() ? MovementBound.atOnce(remaining.situation()) : new MovementBound(remaining.situation());
  }

  /** Whether the memory was enough; where it was not, the best plan of the rounds before stands. */
  private boolean inMemory(Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError full) {
      ranOutOfMemory = true;
    }
    return !ranOutOfMemory;
  }

  /** Whether the search ended early because there was no memory left: the plan is checked, but another machine may find a better one. */
  public boolean ranOutOfMemory() {
    return ranOutOfMemory;
  }

  /** A search that ends when somebody says so cools down in rounds, each twice as long. */
  private int firstCooling() {
    return request.steps() == Integer.MAX_VALUE ? FIRST_COOLING : request.steps();
  }

  private PlanProgress progressOf(MovementSearch search, Tightening bound, int done) {
    return new PlanProgress(search.bestValue().weight(), bound.weight() + remaining.weightUnderWay(), done, request.steps());
  }

  /** In doubt a plan with as many people as the bound may have others of which more get out. */
  private boolean isClosed(MovementSearch search, Tightening bound) {
    return (request.scenarios() == 1 || bound.weight() == 0) && bound.weight() <= weightToCome(search);
  }

  /** Of those who are not under way yet. */
  private long weightToCome(MovementSearch search) {
    return search.bestValue().weight() - remaining.weightUnderWay();
  }

  /** Whether nobody more can get out, and it is no use to go on for the later aims. */
  private boolean isDone(MovementSearch search, Tightening bound) {
    return isClosed(search, bound) && (search.bestValue().weight() == 0 || search.endsWithTrips() || search.stepsSinceBetter() >= QUIET_STEPS);
  }

  private void runRound(MovementSearch search, Tightening bound, int steps, BooleanSupplier stop) {
    boolean isTold = !bound.isBusy();
    if (isTold) {
      bound.await();
      search.priceDesks(bound.deskTickWorths());
      bound.takeTrips().ifPresent(search::suggest);
      bound.takeRidePrices().ifPresent(search::priceRides);
      if (bound.isExhausted()) {
        search.settle();
      }
    }
    if (isClosed(search, bound)) {
      endSecond();
      search.turnToLaterAims();
      search.improve(steps, stop);
      return;
    }
    Optional<SecondSearch> beside = findSecond(search, bound);
    if (beside.isPresent()) {
      beside.get().improve(steps, stop);
      return;
    }
    if (isTold) {
      bound.begin(goesOnItsOwn() ? 1 : boundSteps(bound.bound()), weightToCome(search), stop);
    }
    search.improve(steps, stop);
    if (!goesOnItsOwn()) {
      bound.await();
    }
  }

  /** The search beside the first, once the bound has no more use for its thread. */
  private Optional<SecondSearch> findSecond(MovementSearch search, Tightening bound) {
    DoubleSupplier share = shareOfTime;
    if (second == null && share != null && threads == 2 && bound.isExhausted() && !bound.isBusy()) {
      search.findTwin(request.seed() + 1, new NamedGuarantees(situation)).ifPresent(twin -> {
        twin.coolBy(share);
        second = new SecondSearch(search, twin, share);
      });
    }
    return Optional.ofNullable(second);
  }

  private void endSecond() {
    if (second != null) {
      second.end();
      second = null;
    }
  }

  /**
   * Whether neither the search nor the bound waits for the other, by the clock: the search goes by the bound as of when it last looked. By steps it looks after
   * the same steps, so that the plan is the same.
   */
  private boolean goesOnItsOwn() {
    return shareOfTime != null && threads == 2;
  }

  private static int boundSteps(MovementBound bound) {
    return (int) Math.clamp(BOUND_COST_A_ROUND / bound.costOfAStep(), 1, MOST_BOUND_STEPS_A_ROUND);
  }

  /** More where a single step of the bound takes longer than a round: neither is to wait for the other. */
  private static int stepsARound(MovementBound bound) {
    return (int) (STEPS_A_ROUND * Math.clamp(Math.ceilDiv(bound.costOfAStep(), BOUND_COST_A_ROUND), 1, MOST_ROUNDS_FOR_A_BOUND_STEP));
  }

  private Planned join(MovementSearch search, MovementBound bound, boolean saysWhatWouldHelp) {
    MovementPlan movement = named(search.best());
    HouseholdPlacer placer = new HouseholdPlacer(situation);
    PlacementQuestion question = questionOf(movement);
    PlacementAnswer placement = placer.place(question);
    MovementPlan kept = placement.unplacedNamed().isEmpty() ? movement : without(movement, placement.unplacedNamed());
    if (kept != movement) {
      question = questionOf(kept);
      placement = placer.place(question);
    }
    List<LeftOut> out = kept.leftOut();
    CompletableFuture<List<LeftOut>> advised = saysWhatWouldHelp && !search.isLarge() ? besides(() -> new WhatWouldHelp(situation, search).add(out)) : CompletableFuture.completedFuture(out);
    PlacementReport report = PlacementReport.of(situation, question, placement);
    PlanNumbers numbers = new Tally(situation).numbers(kept, placement, bound.weight() + remaining.weightUnderWay(), bound.name());
    PlanNumbers finished = search.finishBound(FinishTask.householdsOf(kept.journeys())).map(numbers::finishingAfter).orElse(numbers);
    Plan plan =
        new Plan(
            request,
            factsFingerprint,
            finished,
            kept.notices(),
            kept.lists(),
            kept.runs(),
            kept.journeys(),
            placement.placements(),
            advised.join(),
            new BindingLimits(situation).listSentences(bound.listShortages(), kept.leftOut()));
    Plan stated = request.scenarios() == 1 ? plan : inDoubt(plan);
    List<PlanChange> changes = inForce.map(before -> PlanChanges.list(situation, seenFromNow(before), stated)).orElse(List.of());
    return new Planned(stated, Checker.judge(situation, stated, inForce), bound.listPrices(), report, changes);
  }

  /** With the runs' names of the plan in force, if there is one. */
  private MovementPlan named(MovementPlan movement) {
    return inForce.map(plan -> RunNames.keep(movement, seenFromNow(plan))).orElse(movement);
  }

  /** A plan in force with its ticks counted from this one's moment. */
  private Plan seenFromNow(Plan plan) {
    int tickSeconds = situation.operation().tickSeconds();
    return PlanInTime.findLater(plan, request, tickSeconds)
        .orElseThrow(
            () -> new IllegalArgumentException("as of " + request.asOf() + ", which is not whole ticks of " + tickSeconds + " s after the plan in force, as of " + plan.request().asOf()));
  }

  /** Who has a place by a plan in force keeps it where nothing speaks against that. */
  private PlacementQuestion questionOf(MovementPlan movement) {
    PlacementQuestion question = PlacementQuestion.ofJourneys(situation, movement.journeys());
    return inForce.map(plan -> question.keeping(situation, plan.placements())).orElse(question);
  }

  /** With what it comes to in scenarios that nobody has seen before. */
  private Plan inDoubt(Plan plan) {
    Expectation expectation = Expectation.of(situation, plan, request.seed(), request.scenarios(), STATED_SCENARIOS);
    return plan.inDoubt(expectation.expected(ExpectedBound.thousandths(situation, plan.numbers().weightBound())), expectation.prospects());
  }

  /** On a second thread if there is one. */
  private <T> CompletableFuture<T> besides(Supplier<T> work) {
    return threads == 1 ? CompletableFuture.completedFuture(work.get()) : CompletableFuture.supplyAsync(work);
  }

  /** Takes off households that got no place though a gate demands one: the oracle that the search asked was too hopeful. */
  private MovementPlan without(MovementPlan movement, List<HouseholdId> unplaced) {
    Set<HouseholdId> off = new LinkedHashSet<>(unplaced);
    List<Journey> journeys = movement.journeys().stream().filter(journey -> !off.contains(journey.household())).toList();
    List<ListSent> lists =
        movement.lists().stream()
            .map(sent -> new ListSent(sent.crossing(), sent.tick(), sent.households().stream().filter(id -> !off.contains(id)).toList()))
            .toList();
    List<LeftOut> leftOut = new ArrayList<>(movement.leftOut());
    for (HouseholdId id : off) {
      leftOut.add(LeftOut.because(id, LeftOut.Reason.NO_PLACE_AT_A_HOST, "The state behind a gate demands a named place, and none is left."));
    }
    Map<HouseholdId, Integer> roster = new HashMap<>();
    situation.operation().households().forEach(household -> roster.put(household.id(), roster.size()));
    leftOut.sort(java.util.Comparator.comparingInt(out -> Objects.requireNonNull(roster.get(out.household()))));
    return new MovementPlan(movement.runs(), journeys, movement.notices(), lists, leftOut, new Tally(situation).value(movement, journeys));
  }
}

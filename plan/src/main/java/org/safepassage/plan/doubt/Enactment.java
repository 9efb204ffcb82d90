package org.safepassage.plan.doubt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Road;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.outlook.scenario.Scenarios;

/**
 * Enacts a timetable in all scenarios of a lot at once, as docs/model.md, "In doubt", has it: nothing happens before it is planned, what is
 * late passes its lateness on as far as planned waits do not make up for it, and nobody changes the plan. Whoever finds something that
 * they use lost or shut is not out.
 *
 * <pre>
 *   for each act in the order in which they are planned
 *     run:     for each stop: stand until planned, loaded, and for late people as long as the policy says; drive on;
 *              never arrives where a road or place is lost by then, or the vehicle has broken down
 *     passage: the first time at a desk from when the household is there, it is planned and the gate is open;
 *              never where that ends after the gate closes or its ground is lost, or where the promises do not hold
 * </pre>
 */
public final class Enactment {
  /** The tick of what does not come about. */
  public static final int NEVER = Scenarios.NEVER;

  /** Up to so many ticks a slowed road is reckoned in whole numbers of 32 bits. */
  private static final int SHORT = 1_000_000;

  private final Operation operation;
  private final Scenarios scenarios;
  private final int count;
  private final int lateWait;
  private final int ticksPerQuarter;
  private final int firstQuarterTicks;
  private final List<List<TickWindow>> roadWindows;
  private final int[] inside;
  private final int[] outside;
  private final boolean[][] chainHolds;
  private final Map<VehicleId, double[]> breakdowns = new HashMap<>();

  public Enactment(Situation situation, Scenarios scenarios) {
    this.scenarios = scenarios;
    operation = situation.operation();
    count = scenarios.count();
    lateWait = situation.ticksOf(operation.policy().doubt().lateWaitMinutes());
    ticksPerQuarter = 900 / operation.tickSeconds();
    firstQuarterTicks = Math.ceilDiv(900 - (int) Math.floorMod(situation.asOf().getEpochSecond(), 900L), operation.tickSeconds());
    roadWindows = operation.roads().stream().map(Road::id).map(id -> situation.getRoad(id).windows()).toList();
    Indices indices = new Indices(operation);
    inside = operation.crossings().stream().mapToInt(gate -> indices.of(gate.inside())).toArray();
    outside = operation.crossings().stream().mapToInt(gate -> indices.of(gate.outside())).toArray();
    chainHolds = new boolean[operation.chains().size()][];
    for (int c = 0; c < chainHolds.length; c++) {
      chainHolds[c] = chainHolds(operation.chains().get(c).crossings(), indices);
    }
  }

  private boolean[] chainHolds(List<CrossingId> gates, Indices indices) {
    boolean[] holds = new boolean[count];
    Arrays.fill(holds, true);
    for (CrossingId gate : gates) {
      boolean[] one = scenarios.gateHolds(indices.of(gate));
      for (int s = 0; s < count; s++) {
        holds[s] &= one[s];
      }
    }
    return holds;
  }

  /** What becomes of all of it. */
  public Outcome enact(Timetable timetable, Memory memory) {
    Outcome outcome = new Outcome(timetable, count);
    int[] before = listRunsBefore(timetable);
    Gates gates = new Gates();
    for (Timetable.Act act : timetable.listActs()) {
      if (act.run() >= 0) {
        RunOutcome earlier = before[act.run()] < 0 ? null : outcome.runs[before[act.run()]];
        outcome.runs[act.run()] = run(timetable, act.run(), earlier, outcome, memory);
      } else {
        outcome.passed[act.journey()][act.passage()] = pass(timetable.journeys().get(act.journey()), act, outcome, gates);
      }
    }
    return outcome;
  }

  /** For each run the one that its vehicle does before; -1 if there is none. */
  private static int[] listRunsBefore(Timetable timetable) {
    int[] before = new int[timetable.runs().size()];
    Map<VehicleId, Integer> last = new HashMap<>();
    for (int r = 0; r < before.length; r++) {
      Integer earlier = last.put(timetable.runs().get(r).vehicle(), r);
      before[r] = earlier == null ? -1 : earlier;
    }
    return before;
  }

  // Runs ------------------------------------------------------------------------------------------------------------------

  private RunOutcome run(Timetable timetable, int index, @Nullable RunOutcome before, Outcome outcome, Memory memory) {
    PlannedRun run = timetable.runs().get(index);
    boolean isOnward = run.isOnward();
    RunOutcome known = isOnward ? null : memory.find(run, before);
    if (known != null) {
      return known;
    }
    int[][] there = new int[run.boardings().size()][];
    for (int b = 0; b < there.length; b++) {
      PlannedRun.Boarding boarding = run.boardings().get(b);
      there[b] =
          boarding.passagesBefore() == 0
              ? arrive(boarding.way(), boarding.carOwner(), 0, boarding.households())
              : outcome.passedTicks(boarding.households()[0], boarding.passagesBefore());
    }
    RunOutcome enacted = run(run, before, there);
    if (!isOnward) {
      memory.keep(run, before, enacted);
    }
    return enacted;
  }

  private RunOutcome run(PlannedRun run, @Nullable RunOutcome before, int[][] there) {
    int[] tick = new int[count];
    for (int s = 0; s < count; s++) {
      tick[s] = before == null ? run.arriveTicks()[0] : Math.max(run.arriveTicks()[0], before.endTicks()[s]);
    }
    double km = before == null ? 0 : before.km();
    double[] breakdown = breakdowns.computeIfAbsent(run.vehicle(), scenarios::breakdownKm);
    int[][] free = new int[there.length][];
    for (int stop = 0; stop < run.places().length; stop++) {
      depart(run, stop, there, tick);
      for (int b = 0; b < there.length; b++) {
        if (run.boardings().get(b).stop() == stop) {
          free[b] = boarded(there[b], tick);
        }
        if (run.boardings().get(b).alightStop() == stop) {
          for (int s = 0; s < count; s++) {
            free[b][s] = Math.max(free[b][s], tick[s]);
          }
        }
      }
      if (stop < run.drives().size()) {
        km += run.drives().get(stop).km();
        travel(run.drives().get(stop), tick);
        breakDown(tick, breakdown, km);
      }
    }
    return new RunOutcome(tick, km, free);
  }

  /** From when it arrives to when it leaves. */
  private void depart(PlannedRun run, int stop, int[][] there, int[] tick) {
    int planned = run.departTicks()[stop];
    int need = run.needTicks()[stop];
    int[] ready = new int[count];
    for (int s = 0; s < count; s++) {
      ready[s] = Math.max(planned, tick[s] + need);
    }
    int[] leaves = ready.clone();
    for (int b = 0; b < there.length; b++) {
      if (run.boardings().get(b).stop() == stop) {
        for (int s = 0; s < count; s++) {
          leaves[s] = there[b][s] <= ready[s] + lateWait ? Math.max(leaves[s], there[b][s]) : leaves[s];
        }
      }
    }
    int[] lost = scenarios.placeLostTicks(run.places()[stop]);
    for (int s = 0; s < count; s++) {
      tick[s] = tick[s] < NEVER && leaves[s] <= lost[s] ? leaves[s] : NEVER;
    }
  }

  /** 0 for those who are there by the departure, else never. */
  private int[] boarded(int[] there, int[] depart) {
    int[] boarded = new int[count];
    for (int s = 0; s < count; s++) {
      boarded[s] = there[s] <= depart[s] ? 0 : NEVER;
    }
    return boarded;
  }

  private void breakDown(int[] tick, double[] breakdown, double km) {
    for (int s = 0; s < count; s++) {
      tick[s] = km > breakdown[s] ? NEVER : tick[s];
    }
  }

  /** Over some roads, from when they are there to when they are at the end. */
  private void travel(RoadUses way, int[] tick) {
    for (int i = 0; i < way.roads().length; i++) {
      int road = way.roads()[i];
      if (roadWindows.get(road).isEmpty() && way.ticks()[i] <= SHORT) {
        pass(way.enterTicks()[i], way.ticks()[i], scenarios.roadSlowness(road), scenarios.roadLostTicks(road), tick);
      } else {
        passWhenOpen(road, way.enterTicks()[i], way.ticks()[i], tick);
      }
    }
  }

  private static void pass(int enter, int ticks, int[] slow, int[] lost, int[] tick) {
    for (int s = 0; s < tick.length; s++) {
      int exit = Math.max(enter, tick[s]) + (ticks * slow[s] + 999) / 1000;
      tick[s] = exit <= lost[s] ? exit : NEVER;
    }
  }

  /** Who comes late to a road that is open at hours waits for the next. */
  private void passWhenOpen(int road, int enter, int ticks, int[] tick) {
    int[] lost = scenarios.roadLostTicks(road);
    for (int s = 0; s < count; s++) {
      int takes = Scenarios.ticks(ticks, scenarios.roadSlowness(road)[s]);
      int entered = tick[s] == NEVER ? NEVER : openFrom(road, Math.max(enter, tick[s]), takes);
      tick[s] = entered < NEVER && entered + takes <= lost[s] ? entered + takes : NEVER;
    }
  }

  private int openFrom(int road, int from, int takes) {
    if (roadWindows.get(road).isEmpty()) {
      return from;
    }
    for (TickWindow window : roadWindows.get(road)) {
      int entered = Math.max(from, window.opensTick());
      if (entered + takes <= window.closesTick()) {
        return entered;
      }
    }
    return NEVER;
  }

  /** On foot or by own car: when they are there; where there is no way to go, {@code atOnce} if they come at all. */
  private int[] arrive(RoadUses way, int carOwner, int atOnce, int[] households) {
    int[] tick = new int[count];
    for (int s = 0; s < count; s++) {
      tick[s] = atOnce;
    }
    for (int household : households) {
      boolean[] comes = scenarios.comes(household);
      for (int s = 0; s < count; s++) {
        tick[s] = comes[s] ? tick[s] : NEVER;
      }
    }
    travel(way, tick);
    if (carOwner >= 0) {
      Household owner = operation.households().get(carOwner);
      breakDown(tick, scenarios.breakdownKm(owner), way.km());
    }
    return tick;
  }

  // Gates -----------------------------------------------------------------------------------------------------------------

  /** Desks and people so far, of each gate that anybody passes. */
  private final class Gates {
    private final @Nullable Desks[] desks = new Desks[operation.crossings().size()];
    private final int[][] persons = new int[operation.crossings().size()][];

    Desks desksOf(int gate) {
      Desks known = desks[gate];
      if (known == null) {
        known = new Desks(operation.crossings().get(gate).desks(), ticksPerQuarter, firstQuarterTicks, count);
        desks[gate] = known;
        persons[gate] = new int[count];
      }
      return known;
    }
  }

  private int[] pass(PlannedJourney journey, Timetable.Act act, Outcome outcome, Gates gates) {
    PlannedJourney.Passage passage = journey.passages().get(act.passage());
    int[] ready = act.passage() == 0 ? approached(journey, outcome) : broughtOn(passage, outcome.passed[act.journey()][act.passage() - 1], outcome);
    int gate = passage.gate();
    Desks desks = gates.desksOf(gate);
    int[] persons = gates.persons[gate];
    int[] guaranteed = scenarios.guaranteedPersons(gate);
    Scenarios.Hours hours = scenarios.hours(gate, passage.window());
    int[] lost = scenarios.placeLostTicks(inside[gate]);
    int[] lostBeyond = scenarios.placeLostTicks(outside[gate]);
    boolean[] holds = holds(journey, operation.crossings().get(gate));
    int[] ends = new int[count];
    for (int s = 0; s < count; s++) {
      ends[s] = NEVER;
      if (ready[s] < NEVER && holds[s] && (guaranteed[s] == Limits.NONE || persons[s] + journey.people() <= guaranteed[s])) {
        int from = Math.max(Math.max(passage.startTick(), ready[s]), hours.opens()[s]);
        int takes = Scenarios.ticks(passage.endTick() - passage.startTick(), hours.slow()[s]);
        ends[s] = desks.take(s, from, takes, Math.min(Math.min(hours.closes()[s], lost[s]), lostBeyond[s]));
        persons[s] += ends[s] < NEVER ? journey.people() : 0;
      }
    }
    return ends;
  }

  /** The whole chain, and the household's own place where the gate demands one. */
  private boolean[] holds(PlannedJourney journey, Crossing gate) {
    boolean[] chain = chainHolds[journey.chain()];
    if (journey.pledge() < 0 || !(gate.guarantee() instanceof Guarantee.Named)) {
      return chain;
    }
    boolean[] placed = scenarios.pledgeHolds(journey.pledge());
    boolean[] both = new boolean[count];
    for (int s = 0; s < count; s++) {
      both[s] = chain[s] && placed[s];
    }
    return both;
  }

  /** When all of a household are at the first gate. */
  private int[] approached(PlannedJourney journey, Outcome outcome) {
    int[] ready = new int[count];
    for (PlannedJourney.Approach approach : journey.approaches()) {
      int[] one =
          approach.run() < 0
              ? arrive(approach.way(), approach.carOwner(), approach.leaveTick(), new int[] {journey.household()})
              : ridden(approach.run(), approach.boarding(), outcome);
      for (int s = 0; s < count; s++) {
        ready[s] = Math.max(ready[s], one[s]);
      }
    }
    return ready;
  }

  private int[] broughtOn(PlannedJourney.Passage passage, int[] passed, Outcome outcome) {
    return passage.run() < 0 ? passed : ridden(passage.run(), passage.boarding(), outcome);
  }

  private static int[] ridden(int run, int boarding, Outcome outcome) {
    RunOutcome ridden = outcome.runs[run];
    if (ridden == null) {
      throw new IllegalStateException("run " + run + " ends after somebody whom it brings passes; maybe check the plan first");
    }
    return ridden.freeTicks()[boarding];
  }
}

package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;

/** A situation compiled into indices and ticks; read-only but for what {@link Roadways} remembers. */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record MovementProblem(
    Situation situation,
    Roadways roadways,
    Spots spots,
    List<Gate> gates,
    int[][] chainGates,
    int[] chainCamp,
    int[] campCapacity,
    List<Mover> movers,
    List<Rider> riders,
    List<MovingUnit> units,
    Kin[] kin,
    Map<HouseholdId, Integer> householdIndex,
    int[][] deskTicks,
    int firstPassageFromTick,
    int spanTicks,
    int horizonTick,
    int leastTogether,
    int mostTogether,
    Begun begun) {

  /**
   * Places by index, in ticks.
   *
   * @param lostTick nobody may be there from then on
   * @param maxWaitTicks longest stay
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Spots(
      int[] lostTick, int[] likelyLossTick, int[] maxPersons, int[] maxWaitTicks, int[] unnoticedPersons, int[] unnoticedTicks, boolean[] fuel) {
    boolean isCounted(int place) {
      return maxPersons[place] != Limits.NONE || unnoticedPersons[place] != Limits.NONE;
    }

    /** The longest that people on the move may stand there without being noticed. */
    int longestStandTicks(int place) {
      return Math.min(maxWaitTicks[place], unnoticedTicks[place]);
    }

    /** Whether it matters who waits there, or how long. */
    boolean isWatched(int place) {
      return isCounted(place) || maxWaitTicks[place] != Limits.NONE || unnoticedTicks[place] != Limits.NONE;
    }
  }

  /**
   * What the search needs of one household of the roster.
   *
   * @param leadTicks from the call until it leaves
   * @param unit index of its unit, or -1 if it cannot be planned
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kin(int people, int weight, int leadTicks, int unit, int[] riders, int[] ridersPeople) {}

  /** With more units the search works trip by trip instead of household by household ({@link TripByTrip}), and what is tried for each household by itself is left out. */
  static final int MOST_UNITS_EACH = 1_500;

  boolean isLarge() {
    return units.size() > MOST_UNITS_EACH;
  }

  /** The first gate of the first of a unit's chains; 0 if it has none. */
  int firstGateOf(MovingUnit unit) {
    return unit.chains().length == 0 ? 0 : chainGates[unit.chains()[0]][0];
  }

  /** When a passage must be over: the ground before the gate and behind it counts as lost from then on. */
  int lostTick(Gate gate) {
    return Math.min(spots.lostTick()[gate.inside()], spots.lostTick()[gate.outside()]);
  }

  /** When a vehicle's trip to that gate must have ended. */
  int latestEndTick(Mover mover, Gate gate) {
    return Math.min(spots.lostTick()[gate.inside()], Math.min(mover.untilTick(), gate.lastTick()));
  }

  /** How long all households of a unit take together at the desks of that gate. */
  int deskTicksOf(MovingUnit unit) {
    int ticks = 0;
    for (int household : unit.chains().length == 0 ? new int[0] : unit.households()) {
      ticks += deskTicks[firstGateOf(unit)][household];
    }
    return ticks;
  }

  /** What it brings for each of those ticks. */
  double weightForDeskTick(MovingUnit unit) {
    return unit.weight() / (double) Math.max(1, deskTicksOf(unit));
  }

  /** A unit's chain that begins with a gate; -1 if there is none. */
  int chainBy(MovingUnit unit, int gate) {
    for (int chain : unit.chains()) {
      if (chainGates[chain][0] == gate) {
        return chain;
      }
    }
    return -1;
  }

  VehicleId vehicleOf(Mover mover) {
    return new VehicleId(situation.operation().vehicleGroups().get(mover.group()).id(), mover.number());
  }

  /** Index of a household in the roster. */
  int householdOf(HouseholdId id) {
    Integer index = householdIndex.get(id);
    if (index == null) {
      throw new IllegalArgumentException("no household " + id.value());
    }
    return index;
  }

  List<HouseholdId> listHouseholds(MovingUnit unit) {
    return Arrays.stream(unit.households()).mapToObj(household -> situation.operation().households().get(household).id()).toList();
  }

  /** When a household was called; {@link #NOT_CALLED} if it has not been. */
  int calledTick(int household) {
    return begun.callTicks().getOrDefault(situation.operation().households().get(household).id(), NOT_CALLED);
  }

  static final int NOT_CALLED = Integer.MIN_VALUE;

  /** Ticks from now until a household may pass a gate, so that the gate's list reaches its holder in time. */
  int listLeadTicks(Gate gate, int household) {
    return gate.listLeadTicks() > 0
            && begun.isListed(situation.operation().crossings().get(gate.index()).id(), situation.operation().households().get(household).id())
        ? 0
        : gate.listLeadTicks();
  }

  /** Index of a household's unit, or -1 if it cannot be planned. */
  int unitOf(HouseholdId id) {
    return kin[householdOf(id)].unit();
  }

  List<Rider> listRiders(MovingUnit unit) {
    return Arrays.stream(unit.riders()).mapToObj(riders::get).toList();
  }

  /** Whether all of a unit's riders start at one place. */
  boolean startsAtOnePlace(MovingUnit unit) {
    return Arrays.stream(unit.riders()).map(rider -> riders.get(rider).place()).distinct().count() == 1;
  }

  /** @throws java.util.NoSuchElementException if the operation has no such crossing */
  Gate gateOf(CrossingId crossing) {
    return gates.stream().filter(gate -> situation.operation().crossings().get(gate.index()).id().equals(crossing)).findFirst().orElseThrow();
  }

  /** Ways out of which every gate is usable and has a window, as indices of gates. */
  List<int[]> listOpenWays() {
    return Arrays.stream(chainGates)
        .filter(way -> Arrays.stream(way).mapToObj(gates::get).allMatch(gate -> gate.usable() && !gate.windows().isEmpty()))
        .toList();
  }

  /** Ticks that a vehicle stands while so many people board or leave. */
  int handlingTicks(Mover mover, int people) {
    return situation.ticksOf(mover.stopMinutes() + mover.secondsPerPerson() * people / 60);
  }

  /** A gate is passed at least so long before it closes. */
  int slackTicks() {
    return situation.ticksOf(situation.operation().policy().reserve().slackMinutes());
  }

  /** A run picks people up at no more than so many places. */
  int mostPickups() {
    return situation.operation().policy().mostPickups();
  }

  int tickSeconds() {
    return situation.operation().tickSeconds();
  }
}

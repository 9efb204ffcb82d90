package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.operation.PlaceId;

/**
 * The movement problem with its couplings named: riders, ways out, fleets, and a horizon [startTick, endTick].
 *
 * @param places the nodes, by index
 * @param endTick the last closing of any gate
 * @param pricingEndTick the last closing of any chain's first gate: vehicles are priced until then
 * @param units those of several riders
 * @param fleets whose walks are priced; none in a large operation
 * @param crowds the riders of a large operation, those alike once; else none
 * @param crowdOf by rider of a large operation the index of its crowd, or {@link #NOBODY}; else nothing
 * @param unitsAlike who of them gets out together or not at all, those alike once
 * @param unitOf by rider of a large operation the index among these of its unit, or {@link #NOBODY}; else nothing
 * @param kinds the vehicles of a large operation; else none
 * @param exitClasses for each class of households: people and the ways out that they may use
 */
record Relaxation(
    List<PlaceId> places,
    int tickSeconds,
    int startTick,
    int endTick,
    int pricingEndTick,
    int[] quarterOfTick,
    List<Rider> riders,
    Units units,
    List<Gate> gates,
    List<WayOut> waysOut,
    List<ExitClass> exitClasses,
    List<Fleet> fleets,
    List<Crowd> crowds,
    int[] crowdOf,
    List<AlikeUnit> unitsAlike,
    int[] unitOf,
    List<VehicleKind> kinds) {
  /** The index of a rider who does not get away in time, or whose unit does not. */
  static final int NOBODY = -1;

  Relaxation {
    places = List.copyOf(places);
    riders = List.copyOf(riders);
    gates = List.copyOf(gates);
    waysOut = List.copyOf(waysOut);
    exitClasses = List.copyOf(exitClasses);
    fleets = List.copyOf(fleets);
    crowds = List.copyOf(crowds);
    unitsAlike = List.copyOf(unitsAlike);
    kinds = List.copyOf(kinds);
  }

  /** Households of one size with the same ways out. */
  record ExitClass(int people, List<Integer> waysOut) {
    ExitClass {
      waysOut = List.copyOf(waysOut);
    }
  }

  /** The people alone, where the time is too long for anything else to be priced. */
  Relaxation withoutTime() {
    return new Relaxation(places, tickSeconds, 0, 0, 0, new int[1], riders, units, List.of(), List.of(), exitClasses, List.of(), List.of(), new int[0], List.of(), new int[0], List.of());
  }

  /** With each rider of a large operation taken by itself, whoever must come too or is aboard: which only makes the bound looser. */
  Relaxation eachByItself() {
    int[] counts = new int[crowds.size()];
    Arrays.stream(crowdOf).filter(crowd -> crowd != NOBODY).forEach(crowd -> counts[crowd]++);
    List<AlikeUnit> alone = IntStream.range(0, counts.length).mapToObj(crowd -> new AlikeUnit(List.of(crowds.get(crowd)), counts[crowd])).toList();
    return new Relaxation(places, tickSeconds, startTick, endTick, pricingEndTick, quarterOfTick, riders, units, gates, waysOut, exitClasses, fleets, crowds, crowdOf, alone, crowdOf, kinds.stream().map(VehicleKind::loadingEachByItself).toList());
  }

  /** How many numbers one evaluation of what leaving costs holds: one for each class, gate on the way and tick. */
  long exitCells() {
    long steps = exitClasses.stream().flatMap(each -> each.waysOut().stream()).mapToLong(way -> waysOut.get(way).gates().length).sum();
    return steps * ticks();
  }

  /** How many bases all fleets have together. */
  int bases() {
    return fleets.stream().mapToInt(fleet -> fleet.bases().size()).sum();
  }

  /** The gates that chains start with, each once: vehicles drive to these. */
  List<Integer> firstGates() {
    return WayOut.firstGates(waysOut);
  }

  /** Nobody may be at a first gate before. */
  int firstDeliveryTick() {
    int first = firstGates().stream().mapToInt(gate -> gates.get(gate).earliestTick()).min().orElse(startTick);
    return Math.clamp(first, startTick, Math.max(startTick, pricingEndTick));
  }

  /** When vehicles bring people to first gates. */
  Slots slots() {
    return Slots.of(startTick, Math.clamp(pricingEndTick, startTick, endTick), quarterOfTick);
  }

  int ticks() {
    return endTick - startTick + 1;
  }

  /** Ticks that a household holds a desk. */
  int deskTicks(Gate gate, int people) {
    return ticksOf(gate.minutesPerHousehold() + gate.minutesPerPerson() * people);
  }

  /** Whole ticks that some minutes take, rounded up. */
  int ticksOf(double minutes) {
    return (int) Math.ceil(minutes * 60 / tickSeconds - 1e-9);
  }

  int quarterOf(int tick) {
    return quarterOfTick[tick - startTick];
  }
}

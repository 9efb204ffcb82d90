package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Road;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.Supposition.*;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.Situation;

/**
 * The changes that are tried for a household left out, the first first: call, time, vehicle, gate hour, place, party, and then some
 * together. docs/model.md has the list.
 */
final class Catalogue {

  /** One entry: what it supposes for each household; nothing where it makes no sense for it. */
  interface Entry {
    Optional<List<Supposition>> of(Household household);
  }

  private static final int[] CALL_MINUTES = {60, 120, 240, 480};
  private static final int[] READY_MINUTES = {30, 60, 120};
  private static final int[] HOLD_MINUTES = {60, 180, 360, 720, 1440};
  private static final int[] GATE_MINUTES = {60, 120, 240};
  private static final int NEAREST_PLACES = 6;
  private static final int MORE_UNITS = 50;

  private final Situation situation;
  private final Operation operation;
  private final Draft finished;
  private final ServedPlaces served;
  private final List<VehicleGroup> fleet;
  private final List<CrossingId> firstGates;
  private final List<Entry> entries = new ArrayList<>();

  private Catalogue(Draft finished) {
    this.finished = finished;
    situation = finished.problem().situation();
    operation = situation.operation();
    served = new ServedPlaces(finished);
    fleet = listFleet();
    firstGates = listFirstGates();
  }

  /** In order; what it proposes may hang on the draft: vehicles that drive to a first gate, places from which somebody leaves. */
  static List<Entry> of(Draft finished) {
    Catalogue catalogue = new Catalogue(finished);
    catalogue.addCalls();
    catalogue.addTimes();
    catalogue.addVehicles();
    catalogue.addGateHours();
    catalogue.addPlaces();
    catalogue.addParties();
    catalogue.addTogether();
    return List.copyOf(catalogue.entries);
  }

  private void add(Supposition... suppositions) {
    List<Supposition> all = List.of(suppositions);
    entries.add(household -> Optional.of(all));
  }

  /** What an entry supposes of the household, that it starts from a place served, and more. */
  private void addAt(int rank, Entry before, Supposition... more) {
    entries.add(
        household ->
            before
                .of(household)
                .flatMap(first -> served.findNearest(household, rank).map(place -> joined(first, new StartsAt(household.id(), place.id()), more))));
  }

  private static List<Supposition> joined(List<Supposition> first, Supposition then, Supposition... more) {
    List<Supposition> all = new ArrayList<>(first);
    all.add(then);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private static Entry nothing() {
    return household -> Optional.of(List.of());
  }

  private static Entry readySooner(int minutes) {
    return household -> Optional.of(List.of(new ReadySooner(household.id(), minutes)));
  }

  private static Entry movesApart() {
    return household -> household.together().map(word -> List.of(new MovesApart(household.id())));
  }

  private void addCalls() {
    if (operation.policy().earliestCallMinutesBeforeOpening() != Limits.NONE && situation.earliestCallTick() > 0) {
      IntStream.of(CALL_MINUTES).forEach(minutes -> add(new CallsEarlier(minutes)));
    }
  }

  private void addTimes() {
    IntStream.of(READY_MINUTES).forEach(minutes -> entries.add(readySooner(minutes)));
    IntStream.of(HOLD_MINUTES).forEach(minutes -> add(new GroundHolds(minutes)));
  }

  private void addVehicles() {
    for (int count = 1; count <= 2; count++) {
      for (VehicleGroup group : fleet) {
        add(new MoreVehicles(group.id(), count));
      }
    }
  }

  /** Vehicles that drive to a first gate on the draft. */
  private List<VehicleGroup> listFleet() {
    return finished.problem().movers().stream()
        .filter(mover -> !finished.tripsOf(mover.index()).isEmpty())
        .map(mover -> operation.vehicleGroups().get(mover.group()))
        .distinct()
        .toList();
  }

  private void addGateHours() {
    for (CrossingId gate : firstGates) {
      IntStream.of(GATE_MINUTES).forEach(minutes -> add(new OpensEarlier(gate, minutes)));
      IntStream.of(GATE_MINUTES).forEach(minutes -> add(new ClosesLater(gate, minutes)));
      add(new MoreDesks(gate, 1));
      add(new MoreDesks(gate, 2));
    }
  }

  /** First gates that can be used at all. */
  private List<CrossingId> listFirstGates() {
    return operation.chains().stream()
        .map(Chain::crossings)
        .map(List::getFirst)
        .distinct()
        .filter(gate -> situation.getCrossing(gate).usable() && !situation.getCrossing(gate).windows().isEmpty())
        .toList();
  }

  private void addPlaces() {
    for (int rank = 0; rank < NEAREST_PLACES; rank++) {
      addAt(rank, nothing());
    }
  }

  private void addParties() {
    for (PartyId party : listBarringParties()) {
      add(new OpensCheckpoints(party));
    }
    for (CrossingId gate : listShutGates()) {
      add(new Permits(gate));
    }
    for (Pledge pledge : operation.pledges()) {
      add(new MorePledged(pledge.id(), MORE_UNITS));
    }
    entries.add(movesApart());
  }

  private List<PartyId> listBarringParties() {
    return operation.roads().stream()
        .map(Road::checkpoint)
        .flatMap(Optional::stream)
        .filter(checkpoint -> !checkpoint.bars().isEmpty())
        .map(Checkpoint::holder)
        .distinct()
        .toList();
  }

  /** Gates of a way out that have hours but no permission. */
  private List<CrossingId> listShutGates() {
    return operation.chains().stream()
        .flatMap(chain -> chain.crossings().stream())
        .distinct()
        .filter(
            gate -> {
              CrossingOutlook it = situation.getCrossing(gate);
              return !it.usable() && it.windows().stream().anyMatch(window -> window.closesTick() > 0);
            })
        .toList();
  }

  /** Several of them at once, where none alone is enough. */
  private void addTogether() {
    for (CrossingId gate : firstGates) {
      Supposition desk = new MoreDesks(gate, 1);
      Supposition desks = new MoreDesks(gate, 2);
      Supposition later = new ClosesLater(gate, 240);
      fleet.forEach(group -> add(new MoreVehicles(group.id(), 1), desk));
      add(new GroundHolds(360), desk);
      add(new GroundHolds(720), desks, later);
      fleet.forEach(group -> add(new MoreVehicles(group.id(), 2), desks, later));
      for (int rank = 0; rank < NEAREST_PLACES; rank++) {
        addAt(rank, nothing(), desks, later);
      }
      fleet.forEach(group -> add(new MoreVehicles(group.id(), 2), new GroundHolds(1440), desks, later));
      for (VehicleGroup group : fleet) {
        addAt(0, nothing(), new MoreVehicles(group.id(), 1), desks, later);
        addAt(0, movesApart(), new MoreVehicles(group.id(), 1), desks, later);
        addAt(0, readySooner(240), new MoreVehicles(group.id(), 2), desks, later);
      }
    }
  }
}

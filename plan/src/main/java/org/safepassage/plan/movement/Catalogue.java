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
  private final List<Entry> entries = new ArrayList<>();

  private Catalogue(Draft finished) {
    this.finished = finished;
    situation = finished.problem().situation();
    operation = situation.operation();
    served = new ServedPlaces(finished);
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

  private void addCalls() {
    if (operation.policy().earliestCallMinutesBeforeOpening() != Limits.NONE && situation.earliestCallTick() > 0) {
      IntStream.of(CALL_MINUTES).forEach(minutes -> add(new CallsEarlier(minutes)));
    }
  }

  private void addTimes() {
    for (int minutes : READY_MINUTES) {
      entries.add(household -> Optional.of(List.of(new ReadySooner(household.id(), minutes))));
    }
    IntStream.of(HOLD_MINUTES).forEach(minutes -> add(new GroundHolds(minutes)));
  }

  private void addVehicles() {
    for (int count = 1; count <= 2; count++) {
      for (VehicleGroup group : listFleet()) {
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
    for (CrossingId gate : listFirstGates()) {
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
    for (int k = 0; k < NEAREST_PLACES; k++) {
      int rank = k;
      entries.add(household -> served.findNearest(household, rank).map(place -> List.of(new StartsAt(household.id(), place.id()))));
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
    entries.add(household -> household.together().map(word -> List.of(new MovesApart(household.id()))));
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

  /** Two or three of them at once, where none alone is enough. */
  private void addTogether() {
    List<CrossingId> gates = listFirstGates();
    for (CrossingId gate : gates) {
      listFleet().forEach(group -> add(new MoreVehicles(group.id(), 1), new MoreDesks(gate, 1)));
      add(new GroundHolds(360), new MoreDesks(gate, 1));
      add(new GroundHolds(720), new MoreDesks(gate, 2), new ClosesLater(gate, 240));
      listFleet().forEach(group -> add(new MoreVehicles(group.id(), 2), new MoreDesks(gate, 2), new ClosesLater(gate, 240)));
      for (int k = 0; k < NEAREST_PLACES; k++) {
        int rank = k;
        entries.add(
            household ->
                served.findNearest(household, rank).map(place -> List.of(new StartsAt(household.id(), place.id()), new MoreDesks(gate, 2), new ClosesLater(gate, 240))));
      }
      listFleet().forEach(group -> add(new MoreVehicles(group.id(), 2), new GroundHolds(1440), new MoreDesks(gate, 2), new ClosesLater(gate, 240)));
      for (VehicleGroup group : listFleet()) {
        entries.add(
            household ->
                served
                    .findNearest(household, 0)
                    .map(
                        place ->
                            List.of(
                                new StartsAt(household.id(), place.id()), new MoreVehicles(group.id(), 1), new MoreDesks(gate, 2), new ClosesLater(gate, 240))));
        entries.add(
            household ->
                household
                    .together()
                    .flatMap(word -> served.findNearest(household, 0))
                    .map(
                        place ->
                            List.of(
                                new MovesApart(household.id()), new StartsAt(household.id(), place.id()), new MoreVehicles(group.id(), 1),
                                new MoreDesks(gate, 2), new ClosesLater(gate, 240))));
        entries.add(
            household ->
                served
                    .findNearest(household, 0)
                    .map(
                        place ->
                            List.of(
                                new ReadySooner(household.id(), 240), new StartsAt(household.id(), place.id()), new MoreVehicles(group.id(), 2),
                                new MoreDesks(gate, 2), new ClosesLater(gate, 240))));
      }
    }
  }
}

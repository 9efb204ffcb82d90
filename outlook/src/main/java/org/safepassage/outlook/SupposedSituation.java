package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.safepassage.operation.Change;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Contact;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Party;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Policy;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;

/** A situation in which some things are supposed to be otherwise; each {@link Supposition} is one method. */
final class SupposedSituation {
  private final Situation given;
  private Policy policy;
  private List<Road> roads;
  private List<Crossing> crossings;
  private List<Household> households;
  private final Map<PlaceId, PlaceOutlook> places;
  private final Map<RoadId, RoadOutlook> roadOutlooks;
  private final Map<CrossingId, CrossingOutlook> gates;
  private final Map<PledgeId, PledgeOutlook> pledges;
  private final Map<VehicleGroupId, Integer> vehicles;
  private final Map<HouseholdId, HouseholdOutlook> families;

  private SupposedSituation(Situation given) {
    this.given = given;
    Operation operation = given.operation();
    policy = operation.policy();
    roads = operation.roads();
    crossings = operation.crossings();
    households = operation.households();
    places = new LinkedHashMap<>(given.places());
    roadOutlooks = new LinkedHashMap<>(given.roads());
    gates = new LinkedHashMap<>(given.crossings());
    pledges = new LinkedHashMap<>(given.pledges());
    vehicles = new LinkedHashMap<>(given.vehiclesThere());
    families = new LinkedHashMap<>(given.households());
  }

  /**
   * The situation with all suppositions among the changes, in their order.
   *
   * @throws IllegalArgumentException if one names something that the operation does not have
   */
  static Situation of(Situation given, List<? extends Change> changes) {
    if (changes.stream().noneMatch(Supposition.class::isInstance)) {
      return given;
    }
    SupposedSituation supposed = new SupposedSituation(given);
    for (Change change : changes) {
      if (change instanceof Supposition supposition) {
        supposed.suppose(supposition);
      }
    }
    return supposed.situation();
  }

  private void suppose(Supposition supposition) {
    switch (supposition) {
      case Supposition.Consents it -> consents(it.household());
      case Supposition.Reached it -> reached(it.household(), it.minutes());
      case Supposition.CallsEarlier it -> callsEarlier(it.minutes());
      case Supposition.ReadySooner it -> readySooner(it.household(), it.minutes());
      case Supposition.GroundHolds it -> groundHolds(given.ticksOf(it.minutes()));
      case Supposition.MoreVehicles it -> moreVehicles(it.vehicles(), it.count());
      case Supposition.OpensEarlier it -> windows(it.crossing(), all -> openedEarlier(all, given.ticksOf(it.minutes())));
      case Supposition.ClosesLater it -> windows(it.crossing(), all -> closedLater(all, given.ticksOf(it.minutes())));
      case Supposition.MoreDesks it -> crossing(it.crossing(), gate -> gate.withDesks(gate.desks() + it.desks()));
      case Supposition.StartsAt it -> startsAt(it.household(), it.place());
      case Supposition.LiftsBars it -> crossing(it.crossing(), Crossing::withoutBars);
      case Supposition.UsesGate it -> usesGate(it.household(), it.crossing());
      case Supposition.OpensCheckpoints it -> opensCheckpoints(it);
      case Supposition.Permits it -> permits(it.crossing());
      case Supposition.MorePledged it -> morePledged(it.pledge(), it.units());
      case Supposition.MovesApart it -> household(it.household(), family -> family.withTogether(Optional.empty()));
      case Supposition.AtLeast it -> policy = policy.withFloor(it.group(), Math.min(100, it.percent()) / 100.0);
      case Supposition.PutFirst it -> given.getHousehold(it.household()); // the search's matter; here it need only be there
    }
  }

  // Households ------------------------------------------------------------------------------------------------------------

  private void consents(HouseholdId id) {
    HouseholdOutlook it = given.getHousehold(id);
    families.put(id, new HouseholdOutlook(Consent.GIVEN, it.status(), outlook(id).readyTick(), outlook(id).groups(), it.basis()));
  }

  private HouseholdOutlook outlook(HouseholdId id) {
    return Objects.requireNonNull(families.get(id), () -> "no household " + id.value());
  }

  private void reached(HouseholdId id, int minutes) {
    household(id, family -> family.withContact(new Contact("messenger", minutes, family.contact().minutesToGetReady())));
  }

  /** First the time to get ready shrinks, then the time to be reached. */
  private void readySooner(HouseholdId id, int minutes) {
    household(
        id,
        family -> {
          int ready = Math.max(0, family.contact().minutesToGetReady() - minutes);
          int left = minutes - (family.contact().minutesToGetReady() - ready);
          return family.withContact(new Contact(family.contact().channel(), Math.max(0, family.contact().minutesToReach() - left), ready));
        });
    HouseholdOutlook it = outlook(id);
    int readyTick = Math.max(0, it.readyTick() - given.ticksOf(minutes));
    families.put(id, new HouseholdOutlook(it.consent(), it.status(), readyTick, it.groups(), it.basis()));
  }

  private void startsAt(HouseholdId id, PlaceId place) {
    NearestId.require("place", place, given.operation().places().stream().map(Place::id).toList());
    HouseholdOutlook it = given.getHousehold(id);
    MemberGroup all = new MemberGroup(place, it.groups().stream().flatMap(group -> group.members().stream()).toList());
    List<MemberGroup> groups = all.members().isEmpty() ? List.of() : List.of(all);
    families.put(id, new HouseholdOutlook(outlook(id).consent(), it.status(), outlook(id).readyTick(), groups, it.basis()));
  }

  private void usesGate(HouseholdId id, CrossingId gate) {
    given.getCrossing(gate);
    household(
        id,
        family -> {
          Set<CrossingId> refused = new LinkedHashSet<>(family.refusedCrossings());
          refused.remove(gate);
          return family.withRefusedCrossings(refused);
        });
  }

  private void household(HouseholdId id, UnaryOperator<Household> change) {
    given.getHousehold(id);
    households = households.stream().map(family -> family.id().equals(id) ? change.apply(family) : family).toList();
  }

  // Ground, vehicles, calls -----------------------------------------------------------------------------------------------

  private void groundHolds(int ticks) {
    places.replaceAll((id, it) -> new PlaceOutlook(it.holder(), it.usable(), later(it.loss(), it.lostTick(), ticks), later(it.lostTick(), ticks), it.basis()));
    roadOutlooks.replaceAll(
        (id, it) ->
            new RoadOutlook(
                it.holder(), it.usable(), later(it.loss(), it.lostTick(), ticks), later(it.ownLoss(), it.lostTick(), ticks), later(it.lostTick(), ticks),
                it.windows(), it.basis()));
  }

  /** What is lost already stays lost. */
  private static int later(int lostTick, int ticks) {
    return lostTick <= 0 ? lostTick : (int) Math.min(Loss.NEVER, (long) lostTick + ticks);
  }

  private static Loss later(Loss loss, int lostTick, int ticks) {
    return lostTick <= 0 || loss.likelyTick() == Loss.NEVER
        ? loss
        : new Loss(moved(loss.earliestTick(), ticks), moved(loss.likelyTick(), ticks), moved(loss.latestTick(), ticks));
  }

  private static int moved(int tick, int ticks) {
    return (int) Math.min(Loss.NEVER, (long) tick + ticks);
  }

  private void moreVehicles(VehicleGroupId id, int count) {
    NearestId.require("vehicle group", id, given.operation().vehicleGroups().stream().map(VehicleGroup::id).toList());
    vehicles.merge(id, count, (there, more) -> (int) Math.min(Limits.NONE, (long) there + more));
  }

  private void callsEarlier(int minutes) {
    int before = policy.earliestCallMinutesBeforeOpening();
    policy = policy.withEarliestCall((int) Math.min(Limits.NONE, (long) before + minutes));
  }

  // Gates, parties, pledges -----------------------------------------------------------------------------------------------

  private void windows(CrossingId id, UnaryOperator<List<TickWindow>> change) {
    CrossingOutlook it = given.getCrossing(id);
    List<TickWindow> windows = change.apply(Objects.requireNonNull(gates.get(id)).windows());
    gates.put(id, new CrossingOutlook(it.stated(), gate(id).permission(), gate(id).chance(), windows, gate(id).usable(), it.basis()));
  }

  private CrossingOutlook gate(CrossingId id) {
    return Objects.requireNonNull(gates.get(id), () -> "no crossing " + id.value());
  }

  /** The first that has not closed; never into the one before. */
  private static List<TickWindow> openedEarlier(List<TickWindow> windows, int ticks) {
    List<TickWindow> changed = new ArrayList<>(windows);
    for (int i = 0; i < changed.size(); i++) {
      TickWindow window = changed.get(i);
      if (window.closesTick() > 0) {
        int before = i == 0 ? Integer.MIN_VALUE : changed.get(i - 1).closesTick();
        changed.set(i, new TickWindow(Math.max(before, window.opensTick() - ticks), window.closesTick()));
        break;
      }
    }
    return changed;
  }

  private static List<TickWindow> closedLater(List<TickWindow> windows, int ticks) {
    List<TickWindow> changed = new ArrayList<>(windows);
    if (!changed.isEmpty()) {
      TickWindow last = changed.removeLast();
      changed.add(new TickWindow(last.opensTick(), moved(last.closesTick(), ticks)));
    }
    return changed;
  }

  private void crossing(CrossingId id, UnaryOperator<Crossing> change) {
    given.getCrossing(id);
    crossings = crossings.stream().map(gate -> gate.id().equals(id) ? change.apply(gate) : gate).toList();
  }

  private void permits(CrossingId id) {
    CrossingOutlook it = given.getCrossing(id);
    gates.put(id, new CrossingOutlook(PermissionState.AGREED, PermissionState.AGREED, 1, gate(id).windows(), true, it.basis()));
  }

  private void opensCheckpoints(Supposition.OpensCheckpoints it) {
    NearestId.require("party", it.party(), given.operation().parties().stream().map(Party::id).toList());
    roads =
        roads.stream()
            .map(road -> road.checkpoint().filter(checkpoint -> checkpoint.holder().equals(it.party())).map(open -> road.withCheckpoint(opened(open))).orElse(road))
            .toList();
  }

  private static Checkpoint opened(Checkpoint it) {
    return new Checkpoint(it.holder(), it.minutesPerVehicle(), it.minutesPerPerson(), Set.of());
  }

  private void morePledged(PledgeId id, int units) {
    NearestId.require("pledge", id, given.operation().pledges().stream().map(Pledge::id).toList());
    PledgeOutlook it = Objects.requireNonNull(pledges.get(id));
    int more = (int) Math.min(Limits.NONE, (long) it.units() + units);
    pledges.put(id, new PledgeOutlook(PledgeState.BINDING, more, 1, it.expiresTick(), it.basis()));
  }

  private Situation situation() {
    Operation operation = given.operation().with(policy, roads, crossings, households);
    return new Situation(
        operation,
        given.asOf(),
        places,
        roadOutlooks,
        gates,
        pledges,
        given.camps(),
        vehicles,
        families,
        Situations.earliestCallTick(operation, gates),
        given.contradictions(),
        given.history());
  }
}

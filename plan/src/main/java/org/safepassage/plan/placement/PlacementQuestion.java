package org.safepassage.plan.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;

/** Whom to place, what the cell has decided already, and who was placed where before. */
public final class PlacementQuestion {
  private final List<Guest> guests;
  private final List<HostDecision> decisions;
  private final Map<HouseholdId, HostId> inForce;

  private PlacementQuestion(List<Guest> guests, List<HostDecision> decisions, Map<HouseholdId, HostId> inForce) {
    this.guests = List.copyOf(guests);
    this.decisions = List.copyOf(decisions);
    this.inForce = InOrder.map(inForce);
  }

  /** Those who move by a plan. */
  public static PlacementQuestion ofJourneys(Situation situation, List<Journey> journeys) {
    return new PlacementQuestion(new Guests(situation).list(journeys), List.of(), Map.of());
  }

  /** Those who move by a plan, whose placements are in force. */
  public static PlacementQuestion ofPlan(Situation situation, Plan plan) {
    return ofJourneys(situation, plan.journeys()).keeping(situation, plan.placements());
  }

  /**
   * Everybody who waits and has not declined, without a plan: as if they got out by the first chain whose gates are all usable when its
   * last window closes.
   */
  public static PlacementQuestion ofRoster(Situation situation) {
    return new PlacementQuestion(new Guests(situation).listRoster(), List.of(), Map.of());
  }

  /** The same, with locks and exclusions. */
  public PlacementQuestion deciding(List<HostDecision> changed) {
    return new PlacementQuestion(guests, changed, inForce);
  }

  /** The same, with a placement that is in force: as few as can be are to change their host. */
  public PlacementQuestion keeping(Situation situation, List<Placement> placements) {
    Map<PledgeId, HostId> hosts = new HashMap<>();
    for (Pledge pledge : situation.operation().pledges()) {
      hosts.put(pledge.id(), pledge.host());
    }
    Map<HouseholdId, HostId> kept = new java.util.LinkedHashMap<>();
    for (Placement placement : placements) {
      HostId host = hosts.get(placement.pledge());
      if (host != null) {
        kept.put(placement.household(), host);
      }
    }
    return keepingHosts(kept);
  }

  PlacementQuestion keepingHosts(Map<HouseholdId, HostId> hosts) {
    return new PlacementQuestion(guests, decisions, hosts);
  }

  /** The same about some of those in question. */
  PlacementQuestion only(java.util.function.Predicate<Guest> chosen) {
    return new PlacementQuestion(guests.stream().filter(chosen).toList(), decisions, inForce);
  }

  List<Guest> guests() {
    return guests;
  }

  public List<HostDecision> decisions() {
    return decisions;
  }

  Map<HouseholdId, HostId> inForce() {
    return inForce;
  }

  /** The households in question, in the order of the roster. */
  public List<HouseholdId> listHouseholds() {
    return guests.stream().map(guest -> guest.household().id()).toList();
  }

  /** People in question. */
  public int people() {
    return guests.stream().mapToInt(Guest::people).sum();
  }
}

package org.safepassage.publish.promise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** Finds the promises that a plan rests on and that are not yet firm. */
public final class Promises {
  private final Situation situation;
  private final Plan plan;

  private Promises(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
  }

  /** In the order of the operation: gates, then pledges. */
  public static List<Promise> of(Situation situation, Plan plan) {
    return new Promises(situation, plan).list();
  }

  private List<Promise> list() {
    List<Promise> promises = new ArrayList<>();
    Set<CrossingId> used = usedCrossings();
    Set<HostId> guarantors = new LinkedHashSet<>();
    for (Crossing crossing : situation.operation().crossings()) {
      if (used.contains(crossing.id())) {
        findGate(crossing).ifPresent(promises::add);
        if (crossing.guarantee() instanceof Guarantee.Collective(PledgeState least, Set<HostId> hosts)) {
          guarantors.addAll(hosts);
        }
      }
    }
    Set<PledgeId> placed = plan.placements().stream().map(placement -> placement.pledge()).collect(Collectors.toSet());
    for (Pledge pledge : situation.operation().pledges()) {
      findPledge(pledge, guarantors.contains(pledge.host()), placed.contains(pledge.id())).ifPresent(promises::add);
    }
    return promises;
  }

  private Set<CrossingId> usedCrossings() {
    Set<ChainId> chains = plan.journeys().stream().map(journey -> journey.chain()).collect(Collectors.toSet());
    Set<CrossingId> used = new LinkedHashSet<>();
    for (Chain chain : situation.operation().chains()) {
      if (chains.contains(chain.id())) {
        used.addAll(chain.crossings());
      }
    }
    return used;
  }

  private Optional<Promise> findGate(Crossing crossing) {
    CrossingOutlook outlook = situation.getCrossing(crossing.id());
    return outlook.permission() == PermissionState.AGREED
        ? Optional.empty()
        : Optional.of(new Promise.OfGate(crossing.id(), outlook.permission(), outlook.stated(), outlook.basis()));
  }

  private Optional<Promise> findPledge(Pledge pledge, boolean guarantees, boolean places) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    boolean counts = outlook.units() > 0 && outlook.state() != PledgeState.WITHDRAWN && outlook.state() != PledgeState.BINDING;
    return counts && (guarantees || places)
        ? Optional.of(new Promise.OfPledge(pledge.id(), pledge.host(), outlook.state(), outlook.units(), pledge.unit(), guarantees, places, outlook.basis()))
        : Optional.empty();
  }
}

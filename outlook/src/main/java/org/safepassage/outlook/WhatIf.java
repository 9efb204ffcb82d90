package org.safepassage.outlook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.Change;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Party;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Supposition;

/**
 * What a what-if takes away or lifts; the same change twice counts once.
 *
 * @param avoided parties whose ground, gates and vehicles are not used: by the policy or by the what-if
 */
record WhatIf(Set<PartyId> avoided, Set<CrossingId> refused, Set<HostId> withdrawn, Set<Change.Limit> relaxed) {

  /** Reads the changes; an unknown id is an error that names the nearest known one. */
  static WhatIf of(Operation operation, List<Change> changes) {
    Set<PartyId> avoided = new LinkedHashSet<>(operation.policy().neverReliedOn());
    avoided.addAll(operation.policy().mustNotLearn());
    WhatIf whatIf = new WhatIf(avoided, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    changes.forEach(change -> whatIf.add(change, operation));
    return whatIf;
  }

  private void add(Change change, Operation operation) {
    switch (change) {
      case Change.WithoutParty without -> addParty(without.party(), operation);
      case Change.WithoutCrossing without -> {
        NearestId.require("crossing", without.crossing(), operation.crossings().stream().map(Crossing::id).toList());
        refused.add(without.crossing());
      }
      case Change.WithoutHost without -> {
        NearestId.require("host", without.host(), operation.hosts().stream().map(Host::id).toList());
        withdrawn.add(without.host());
      }
      case Change.Relax relax -> relaxed.add(relax.limit());
      case Supposition later -> {} // supposed once all is read: SupposedSituation
    }
  }

  /** Its reports still count: what it said before it stepped back may well be true. */
  private void addParty(PartyId party, Operation operation) {
    NearestId.require("party", party, operation.parties().stream().map(Party::id).toList());
    avoided.add(party);
    operation.crossings().stream().filter(gate -> gate.holder().equals(party)).forEach(gate -> refused.add(gate.id()));
    operation.hosts().stream().filter(host -> host.party().equals(party)).forEach(host -> withdrawn.add(host.id()));
  }

  boolean relaxes(Change.Limit limit) {
    return relaxed.contains(limit);
  }

  /** How many times as many vehicles there are. */
  int fleetFactor() {
    return relaxes(Change.Limit.FLEET) ? RelaxedOperation.TIMES : 1;
  }
}

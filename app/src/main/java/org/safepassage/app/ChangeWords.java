package org.safepassage.app;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.operation.Change;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Host;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Party;

/** What {@code --without} and {@code --relax} say, as changes; an id that is a party and a gate or host too must say which. */
record ChangeWords(Operation operation) {

  /** {@code russia}, or {@code party:russia}, {@code crossing:quneitra}, {@code host:ca}. */
  Change without(String word) {
    int colon = word.indexOf(':');
    String kind = colon < 0 ? "" : word.substring(0, colon);
    String id = word.substring(colon + 1);
    List<Change> found = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (Party party : operation.parties()) {
      if (party.id().value().equals(id) && (kind.isEmpty() || kind.equals("party"))) {
        found.add(new Change.WithoutParty(party.id()));
        kinds.add("party:" + id);
      }
    }
    for (Crossing crossing : operation.crossings()) {
      if (crossing.id().value().equals(id) && (kind.isEmpty() || kind.equals("crossing"))) {
        found.add(new Change.WithoutCrossing(crossing.id()));
        kinds.add("crossing:" + id);
      }
    }
    for (Host host : operation.hosts()) {
      if (host.id().value().equals(id) && (kind.isEmpty() || kind.equals("host"))) {
        found.add(new Change.WithoutHost(host.id()));
        kinds.add("host:" + id);
      }
    }
    return only(word, found, kinds);
  }

  private Change only(String word, List<Change> found, List<String> kinds) {
    if (found.size() > 1) {
      throw new Refusal(ExitCode.USAGE, "--without " + word + " is more than one thing: maybe one of " + String.join(", ", kinds));
    }
    if (found.isEmpty()) {
      throw new Refusal(ExitCode.USAGE, "--without " + word + ": no party, crossing or host has this id. " + NearestName.maybe(word, listIds()));
    }
    return found.getFirst();
  }

  private List<String> listIds() {
    List<String> ids = new ArrayList<>();
    operation.parties().forEach(party -> ids.add(party.id().value()));
    operation.crossings().forEach(crossing -> ids.add(crossing.id().value()));
    operation.hosts().forEach(host -> ids.add(host.id().value()));
    return ids;
  }
}

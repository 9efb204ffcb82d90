package org.safepassage.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.operation.Change;
import org.safepassage.operation.Operation;

/** What {@code --without} says, as a change; an id that is a party and a gate or host too must say which. */
final class ChangeWords {
  private static final List<String> KINDS = List.of("party", "crossing", "host");

  /** By {@code kind:id}, in the order of the operation. */
  private final Map<String, Change> known = new LinkedHashMap<>();

  ChangeWords(Operation operation) {
    operation.parties().forEach(party -> known.put("party:" + party.id().value(), new Change.WithoutParty(party.id())));
    operation.crossings().forEach(crossing -> known.put("crossing:" + crossing.id().value(), new Change.WithoutCrossing(crossing.id())));
    operation.hosts().forEach(host -> known.put("host:" + host.id().value(), new Change.WithoutHost(host.id())));
  }

  /** {@code russia}, or {@code party:russia}, {@code crossing:quneitra}, {@code host:ca}. */
  Change without(String word) {
    boolean saysKind = KINDS.stream().anyMatch(kind -> word.startsWith(kind + ":"));
    List<String> fitting = known.keySet().stream().filter(name -> saysKind ? name.equals(word) : id(name).equals(word)).toList();
    if (fitting.size() > 1) {
      throw new Refusal(ExitCode.USAGE, "--without " + word + " is more than one thing. Maybe one of: " + String.join(", ", fitting) + ".");
    }
    if (fitting.isEmpty()) {
      throw new Refusal(ExitCode.USAGE, "--without '" + word + "': no party, crossing or host has this id. " + maybe(word, saysKind));
    }
    return java.util.Objects.requireNonNull(known.get(fitting.getFirst()));
  }

  private String maybe(String word, boolean saysKind) {
    List<String> names = new ArrayList<>(known.keySet());
    if (!saysKind) {
      List<String> ids = names.stream().map(ChangeWords::id).distinct().toList();
      return NearestName.find(word, ids).map(id -> "Maybe \"" + id + "\".").orElse(listed(names));
    }
    return NearestName.find(word, names).map(name -> "Maybe \"" + name + "\".").orElse(listed(names));
  }

  private static String listed(List<String> names) {
    return "Maybe one of: " + String.join(", ", names) + ".";
  }

  private static String id(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}

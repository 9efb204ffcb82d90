package org.safepassage.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes of a command line: words dropped, doubled, swapped, misspelt, of another script, or not there at all. */
final class WordMutations {
  private static final List<String> KNOWN =
      List.of(
          "demo", "new", "generate", "--people", "validate", "situation", "plan", "check", "explain", "shares", "place", "reference", "help", "--help", "-h", "--version", "--out", "--as-of", "--seed",
          "--steps", "--threads", "--without", "--relax", "--anyway", "--counts-only", "--locks", "--plan", "--commands", "--scenarios", "bus", "plan/plan.json", "out",
          "H01", "gate", "host-a", "besieger", "gate_desks", "fleet", "2030-05-01T12:00Z", "2030-05-01T20:00Z", "5", "1", "0");

  private final Random random;

  WordMutations(Random random) {
    this.random = random;
  }

  List<String> mutate(List<String> words, List<String> trail) {
    List<String> changed = new ArrayList<>(words);
    int at = random.nextInt(changed.size() + 1);
    switch (changed.isEmpty() ? 0 : random.nextInt(8)) {
      case 0, 1 -> changed.add(at, FuzzValues.pick(KNOWN, random));
      case 2 -> changed.add(at, FuzzValues.word(random));
      case 3 -> changed.remove(random.nextInt(changed.size()));
      case 4 -> changed.add(at, FuzzValues.pick(changed, random));
      case 5 -> Collections.swap(changed, random.nextInt(changed.size()), random.nextInt(changed.size()));
      default -> {
        int which = random.nextInt(changed.size());
        changed.set(which, FuzzValues.near(changed.get(which), random));
      }
    }
    trail.add("words " + changed);
    return changed;
  }
}

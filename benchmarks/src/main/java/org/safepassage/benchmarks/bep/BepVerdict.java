package org.safepassage.benchmarks.bep;

import java.util.List;

/**
 * What the papers' rules say of routes.
 *
 * @param broken a sentence for each rule that is broken
 * @param longest the length of the longest route
 */
public record BepVerdict(List<String> broken, int longest) {
  public BepVerdict {
    broken = List.copyOf(broken);
  }

  public boolean isAccepted() {
    return broken.isEmpty();
  }
}

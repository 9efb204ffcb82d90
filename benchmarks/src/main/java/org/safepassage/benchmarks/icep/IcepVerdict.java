package org.safepassage.benchmarks.icep;

import java.util.List;

/**
 * What the paper's rules say of routes.
 *
 * @param broken a sentence for each rule that is broken
 * @param finishMinutes the latest end of a loaded leg
 */
public record IcepVerdict(List<String> broken, double finishMinutes) {
  public IcepVerdict {
    broken = List.copyOf(broken);
  }

  public boolean isAccepted() {
    return broken.isEmpty();
  }
}

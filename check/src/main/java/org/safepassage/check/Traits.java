package org.safepassage.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Trait;

/** Who is barred or wanted. */
final class Traits {
  private Traits() {}

  /** The first of a member's traits that is named, or null. */
  static @Nullable Trait firstOf(Set<Trait> traits, Set<Trait> named) {
    if (named.isEmpty()) {
      return null;
    }
    for (Trait trait : traits) {
      if (named.contains(trait)) {
        return trait;
      }
    }
    return null;
  }
}

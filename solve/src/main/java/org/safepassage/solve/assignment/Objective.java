package org.safepassage.solve.assignment;

import java.util.List;

/**
 * What is to be as large as possible: the chosen options' worths, and besides, if asked for, what is timely and what fills quotas.
 *
 * @param countsTimely whether every timely amount adds to it
 * @param quotas these add what is chosen of them, each up to its size
 */
public record Objective(String name, boolean countsTimely, List<Integer> quotas) {
  public Objective {
    quotas = List.copyOf(quotas);
  }

  /** The sum of the worths alone. */
  public static Objective ofWorths(String name) {
    return new Objective(name, false, List.of());
  }
}

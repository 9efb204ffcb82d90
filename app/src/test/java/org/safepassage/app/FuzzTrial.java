package org.safepassage.app;

import java.util.List;
import java.util.Map;

/**
 * One thing to try: the operation folder {@code bus}, the plan {@code plan/plan.json}, the locks {@code locks.csv} and a command line, each as it is or mutated.
 *
 * @param trail what was done to it, one mutation after the other
 */
record FuzzTrial(Kind kind, Map<String, byte[]> folder, byte[] plan, byte[] locks, List<String> words, List<String> trail) {

  /** What is mutated. */
  enum Kind {
    /** The folder; it is planned. */
    FOLDER,
    /** The plan; it is judged. */
    PLAN,
    /** The folder; the plan of the folder as it was is judged in it. */
    PLAN_ELSEWHERE,
    /** What the cell has decided of households and hosts; they are placed by it. */
    LOCKS,
    /** The command line. */
    WORDS
  }

  FuzzTrial {
    words = List.copyOf(words);
    trail = List.copyOf(trail);
  }
}

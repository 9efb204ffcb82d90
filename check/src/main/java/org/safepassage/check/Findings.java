package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.safepassage.outlook.Situation;

/** Collects violations; every sentence names whom it is about and the moment. */
final class Findings {
  private final Situation situation;
  private final List<Violation> violations = new ArrayList<>();

  Findings(Situation situation) {
    this.situation = situation;
  }

  /** Something wrong at a moment. */
  void report(Rule rule, Whom whom, int tick, String wrong) {
    String sentence = whom.words() + ", " + moment(tick) + ": " + wrong;
    add(rule, whom, OptionalInt.of(tick), sentence);
  }

  /** Something wrong that has no moment of its own. */
  void report(Rule rule, Whom whom, String wrong) {
    add(rule, whom, OptionalInt.empty(), whom.words() + ": " + wrong);
  }

  /** The UTC moment of any tick, in ISO 8601. */
  String moment(long tick) {
    return situation.asOf().plusSeconds(tick * situation.operation().tickSeconds()).toString();
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  List<Violation> list() {
    return violations;
  }

  private void add(Rule rule, Whom whom, OptionalInt tick, String sentence) {
    violations.add(new Violation(rule, sentence, whom.household(), whom.vehicle(), whom.subject(), tick));
  }
}

package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Asserts that a plan is refused, by which rule and in which words. */
final class Refusal {
  private final Verdict verdict;

  private Refusal(Verdict verdict) {
    this.verdict = verdict;
  }

  static Refusal of(World world, Draft draft) {
    return new Refusal(Checker.of(world.situation()).judge(draft.build(world)));
  }

  static Refusal of(Draft draft) {
    return of(new World(), draft);
  }

  /** The rule is broken, in a sentence with all these words; its description holds the rule's own sentence. */
  Refusal breaks(Rule rule, String... words) {
    assertThat(verdict.violations())
        .as("violations")
        .anySatisfy(
            violation -> {
              assertThat(violation.rule()).isEqualTo(rule);
              assertThat(violation.sentence()).contains(words);
              assertThat(violation.describe()).contains(rule.sentence()).contains(rule.number() == 0 ? rule.title() : "Rule " + rule.number());
            });
    return this;
  }

  /** As {@link #breaks}, and no other rule is broken. */
  void breaksOnly(Rule rule, String... words) {
    breaks(rule, words);
    List<Violation> others = verdict.violations().stream().filter(violation -> violation.rule() != rule).toList();
    assertThat(others).as("violations of other rules").isEmpty();
  }
}

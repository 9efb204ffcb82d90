package org.safepassage.check;

/** One rule. */
interface RuleJudge {

  Rule rule();

  /** Reports every breach of the rule by the plan; looks at nothing but the facts and the plan. */
  void judge(Facts facts, PlanView plan, Findings found);
}

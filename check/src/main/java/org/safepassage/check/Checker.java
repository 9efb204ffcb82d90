package org.safepassage.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.outlook.Situation;

/**
 * Judges plans against one situation, as docs/model.md, "Never broken", has it. Any plan can be judged, however broken: the answer
 * is a list of violations, never an exception. Safe to share between threads.
 */
public final class Checker {
  private static final List<RuleJudge> JUDGES =
      List.of(
          new HeadcountRule(),
          new WholeRule(),
          new SeatsRule(),
          new VehiclesRule(),
          new GroundRule(),
          new GatesRule(),
          new GuaranteeRule(),
          new WaitingRule(),
          new PlacementRule(),
          new RoadsAndNoticeRule(),
          new ConsentAndCallsRule());

  private final Facts facts;
  private final Set<Rule> rules;

  private Checker(Facts facts, Set<Rule> rules) {
    this.facts = facts;
    this.rules = rules;
  }

  /** A checker with every rule; indexes the situation once, so keep it for many plans. */
  public static Checker of(Situation situation) {
    return new Checker(new Facts(situation), EnumSet.allOf(Rule.class));
  }

  /** The same without some rules: only for tests of what a rule is worth. */
  public Checker without(Rule... dropped) {
    EnumSet<Rule> kept = EnumSet.copyOf(rules);
    kept.removeAll(List.of(dropped));
    return new Checker(facts, kept);
  }

  /** The same with one rule alone. */
  public Checker only(Rule rule) {
    return new Checker(facts, EnumSet.of(rule));
  }

  /** Judges one plan by one situation; {@link #of} is faster for many. */
  public static Verdict judge(Situation situation, Plan plan) {
    return of(situation).judge(plan);
  }

  /**
   * Judges one plan by one situation, and whether it goes on from the plan in force.
   *
   * @param inForce the plan that the request names; empty if there is none, or to leave that open
   */
  public static Verdict judge(Situation situation, Plan plan, Optional<Plan> inForce) {
    return of(situation).judge(plan, inForce);
  }

  /** All violations in the order of the rules, the numbers as they follow from the plan, and the headcount. */
  public Verdict judge(Plan plan) {
    return judge(plan, Optional.empty());
  }

  /** The same, and whether what has begun by the plan in force stays as it is. */
  public Verdict judge(Plan plan, Optional<Plan> inForce) {
    Findings found = new Findings(facts.situation);
    PlanView view = new PlanReader(facts, plan, found).read();
    boolean readable = found.isEmpty();
    for (RuleJudge judge : JUDGES) {
      if (rules.contains(judge.rule())) {
        judge.judge(facts, view, found);
      }
    }
    if (rules.contains(Rule.BEGUN)) {
      inForce.ifPresent(before -> BegunRule.judge(facts, plan, before, found));
    }
    Recount recount = new Recount(facts, view);
    PlanNumbers numbers = recount.numbers();
    Headcount headcount = recount.headcount();
    if (readable && rules.contains(Rule.NUMBERS)) {
      NumbersRule.judge(plan.numbers(), numbers, headcount, facts.tickSeconds, found);
      // What breaks a rule may not even be possible to go through.
      if (found.isEmpty()) {
        recount.expected().ifPresent(mean -> NumbersRule.judgeExpected(plan.numbers().expected().orElseThrow(), mean, found));
      }
    }
    return new Verdict(inOrder(found.list()), numbers, headcount);
  }

  private List<Violation> inOrder(List<Violation> found) {
    List<Violation> kept = new ArrayList<>(found.size());
    for (Violation violation : found) {
      if (rules.contains(violation.rule())) {
        kept.add(violation);
      }
    }
    kept.sort((one, other) -> one.rule().compareTo(other.rule()));
    return kept;
  }
}

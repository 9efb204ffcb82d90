package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.safepassage.check.Violation;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.PlanProgress;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/**
 * A drawing, planned and judged, whose plan is then compared with the expected text. Only what every correct planner would find is
 * written out: {@code *} stands for anything within a line, a line {@code ...} for any lines. So that nothing is right by chance, it
 * is planned with several seeds, and each plan is compared.
 */
final class Scenario {
  private static final int STEPS = 1200;
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  private final String drawing;
  private final List<Planned> plans = new ArrayList<>();
  private final List<PlanText> texts = new ArrayList<>();

  private Scenario(String drawing) {
    this.drawing = drawing;
    Situation situation = Drawing.situation(drawing);
    for (long seed : SEEDS) {
      plans.add(plan(situation, seed));
      texts.add(new PlanText(situation, plans.getLast().plan()));
    }
  }

  private Planned plan(Situation situation, long seed) {
    List<PlanProgress> progress = new ArrayList<>();
    PlanRequest request = new PlanRequest(situation.asOf(), 1, seed, STEPS, List.of());
    Planned planned = new Planner(situation, request, "drawn", 1).plan(progress::add, () -> false);
    // A plan's own bound is never below its people; what the bound said while planning is, if the bound is wrong.
    assertThat(progress).as(drawing).allMatch(one -> one.weightBound() >= planned.plan().numbers().weightPlanned());
    return planned;
  }

  /** Plans a drawing; fails unless the checker accepts every plan. */
  static Scenario of(String drawing) {
    Scenario scenario = ofUnchecked(drawing);
    for (int i = 0; i < scenario.plans.size(); i++) {
      List<String> violations = scenario.plans.get(i).verdict().violations().stream().map(Violation::describe).toList();
      assertThat(violations).as(drawing + scenario.texts.get(i).people()).isEmpty();
    }
    return scenario;
  }

  /** Plans a drawing of whose plans the checker may say anything. */
  static Scenario ofUnchecked(String drawing) {
    return new Scenario(drawing);
  }

  List<Planned> plans() {
    return plans;
  }

  /** Who goes how, and who does not: {@link PlanText#people}. */
  Scenario gives(String expected) {
    return compare(expected, PlanText::people);
  }

  /** What the vehicles do: {@link PlanText#runs}. */
  Scenario runs(String expected) {
    return compare(expected, PlanText::runs);
  }

  /** Who is told when: {@link PlanText#notices}. */
  Scenario tells(String expected) {
    return compare(expected, PlanText::notices);
  }

  /** Who settles where: {@link PlanText#placements}. */
  Scenario places(String expected) {
    return compare(expected, PlanText::placements);
  }

  /** Firmness and the later aims: {@link PlanText#numbers}. */
  Scenario counts(String expected) {
    return compare(expected, PlanText::numbers);
  }

  /** What would bring on who is left out, and whom that would displace: {@link PlanText#changes}. */
  Scenario helps(String expected) {
    return compare(expected, PlanText::changes);
  }

  /** What it means to stop, by quarter of an hour and by run: {@link PlanText#stopping}. */
  Scenario stops(String expected) {
    return compare(expected, PlanText::stopping);
  }

  private Scenario compare(String expected, Function<PlanText, String> print) {
    for (PlanText text : texts) {
      String actual = print.apply(text);
      if (!matches(expected, actual)) {
        assertThat(actual).as(drawing).isEqualTo(expected.strip());
        throw new AssertionError("the texts are equal, but do not match: maybe a plan prints a star");
      }
    }
    return this;
  }

  static boolean matches(String expected, String actual) {
    StringBuilder pattern = new StringBuilder();
    for (String line : expected.strip().lines().map(String::strip).toList()) {
      pattern.append(line.equals("...") ? "(?:[^\n]*\n)*" : patternOf(line) + "\n");
    }
    return Pattern.matches(pattern.toString(), actual.strip() + "\n");
  }

  /** Runs of blanks are one; a star is anything but a new line. */
  private static String patternOf(String line) {
    String quoted = Pattern.quote(line.replaceAll("\\s+", " "));
    return quoted.replace("*", "\\E[^\n]*\\Q");
  }
}

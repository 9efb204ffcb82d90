package org.safepassage.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.check.Headcount;
import org.safepassage.operation.Expected;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.PlanChange;
import org.safepassage.plan.Planned;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.publish.promise.PromiseSentences;

/** What the terminal and summary.txt say of a plan: four numbers first, then the headcount, what binds and what it rests on. */
public final class Summary {
  private static final int MOST_BINDING = 6;

  /** As many as can be read at once; changes.csv has all. */
  private static final int MOST_CHANGES = 40;

  private final Situation situation;
  private final Plan plan;
  private final Headcount headcount;
  private final PlacementReport placement;
  private final List<PlanChange> changes;
  private final Lines lines = new Lines();

  private Summary(Situation situation, Planned planned) {
    this.situation = situation;
    this.plan = planned.plan();
    this.headcount = planned.verdict().headcount();
    this.placement = planned.placement();
    this.changes = planned.changes();
  }

  /** At most 80 columns wide; the same plan gives the same text always. */
  public static String of(Situation situation, Planned planned) {
    return new Summary(situation, planned).write();
  }

  private String write() {
    Operation operation = situation.operation();
    lines.paragraph("", operation.title() + (operation.synthetic() ? " (synthetic roster)" : ""));
    lines.line("as of " + show(0));
    lines.blank();
    addNumbers();
    plan.request().inForce().ifPresent(this::addChanges);
    addHeadcount();
    addAims();
    addPlacement();
    addList("To be sent", listMessages(), "nothing");
    addList("What binds, strongest first", plan.binds().stream().limit(MOST_BINDING).toList(), "nothing: everybody is on the plan");
    addList("Promises it rests on", PromiseSentences.of(situation, plan), "none that is unconfirmed");
    addReports();
    return lines.toString();
  }

  private void addNumbers() {
    PlanNumbers numbers = plan.numbers();
    addNumber("firm", String.valueOf(numbers.peopleFirm()), "people out only on what is agreed and binding");
    addNumber("planned", String.valueOf(numbers.peoplePlanned()), "people out if the promises below hold");
    addExpected();
    String gap = String.format(Locale.ROOT, "gap %.1f %%", numbers.gap() * 100);
    addNumber("bound", String.valueOf(numbers.weightBound()), "by weight: no plan at all moves more; " + gap);
    lines.line("            (" + numbers.boundName() + ")");
    if (numbers.weightPlanned() != numbers.peoplePlanned()) {
      lines.line("            planned by weight: " + numbers.weightPlanned());
    }
    lines.blank();
  }

  private void addChanges(InForce inForce) {
    String before = "Changes against the plan in force, as of " + clock(inForce);
    int households = (int) changes.stream().filter(change -> !change.kind().isOfRun()).count();
    lines.paragraph("", before + ": " + households + (households == 1 ? " household, " : " households, ") + (changes.size() - households) + " runs; what had begun stays");
    changes.stream().limit(MOST_CHANGES).forEach(change -> lines.paragraph("  - ", change.sentence()));
    if (changes.size() > MOST_CHANGES) {
      lines.line("  and " + (changes.size() - MOST_CHANGES) + " more in changes.csv");
    }
    lines.blank();
  }

  private String clock(InForce inForce) {
    return situation.clockOf(situation.tickNotAfter(inForce.asOf()));
  }

  private void addExpected() {
    if (plan.numbers().expected().isEmpty()) {
      addNumber("expected", "-", "comes with scenarios; this plan is on the policy's quantiles");
      return;
    }
    Expected mean = plan.numbers().expected().get();
    String error = String.format(Locale.ROOT, "%.1f", mean.error());
    addNumber("expected", String.format(Locale.ROOT, "%.1f", mean.people()), "people out, mean of " + mean.scenarios() + " scenarios, +- " + error + " (95 %)");
    lines.paragraph("            ", "(by what the policy assumes may go wrong; no plan that keeps the rules has more than " + String.format(Locale.ROOT, "%.1f", mean.boundThousandths() / 1000.0) + " by weight on the mean)");
  }

  private void addNumber(String name, String value, String what) {
    lines.line(String.format(Locale.ROOT, "%-9s %6s  %s", name, value, what));
  }

  private void addHeadcount() {
    lines.line("Headcount, people");
    addCount("listed", headcount.listed());
    addCount("= planned", headcount.planned());
    if (plan.numbers().peopleConsentUnknown() > 0) {
      lines.line("      of whom consent unknown: " + plan.numbers().peopleConsentUnknown());
    }
    if (headcount.staying() > 0) {
      addCount("+ staying by their family's decision", headcount.staying());
    }
    addCount("+ left out", headcount.leftOutPeople());
    for (Map.Entry<LeftOut.Reason, Integer> reason : headcount.leftOut().entrySet()) {
      addCount("    " + word(reason.getKey()), reason.getValue());
    }
    lines.blank();
  }

  private void addCount(String what, int people) {
    lines.line(String.format(Locale.ROOT, "  %-40s %6d", what, people));
  }

  private void addAims() {
    PlanNumbers numbers = plan.numbers();
    String margin = numbers.marginMinutes() == Limits.NONE ? "none needed" : numbers.marginMinutes() + " min";
    lines.line("margin " + margin + "; exposure " + String.format(Locale.ROOT, "%.1f", numbers.exposure() / 1000.0)
        + " people x minutes x danger per minute");
    if (!plan.journeys().isEmpty()) {
      lines.line("first call " + show(plan.journeys().stream().mapToInt(Journey::callTick).min().orElseThrow()));
      lines.line("last across " + show(numbers.lastAcrossTick()) + "; runs " + plan.runs().size());
      numbers.finishBound().ifPresent(this::addFinishBound);
    }
    lines.blank();
  }

  /** In whole ticks: what the last across can be at the earliest. */
  private void addFinishBound(FinishBound bound) {
    lines.line("no plan that brings out these people has the last across before " + show((int) bound.ticks(situation.operation().tickSeconds())));
    lines.line("            (" + bound.name() + ")");
  }

  /** Notices to parties and cleared lists to gates: the plan counts on each being there in time. */
  private List<String> listMessages() {
    Stream<Message> notices = plan.notices().stream().map(it -> new Message(it.tick(), "notice to " + it.party().value()));
    Stream<Message> cleared =
        plan.lists().stream().map(it -> new Message(it.tick(), "list of " + it.households().size() + " household" + (it.households().size() == 1 ? "" : "s") + " to " + it.crossing().value()));
    return Stream.concat(notices, cleared)
        .sorted(Comparator.comparingInt(Message::tick))
        .map(it -> it.what() + " by " + show(it.tick()))
        .toList();
  }

  private record Message(int tick, String what) {}

  private void addPlacement() {
    if (plan.journeys().isEmpty()) {
      return;
    }
    PlacementText.add(lines, placement);
    lines.blank();
  }

  private void addList(String title, List<String> sentences, String ifEmpty) {
    lines.line(title);
    (sentences.isEmpty() ? List.of(ifEmpty) : sentences).forEach(sentence -> lines.paragraph("  - ", sentence));
    lines.blank();
  }

  private void addReports() {
    int contradictions = situation.contradictions().size();
    int overtaken = situation.history().stream().mapToInt(one -> one.older().size()).sum();
    String those = contradictions + (contradictions == 1 ? " contradiction" : " contradictions") + " between reports";
    lines.paragraph("", those + ", and " + overtaken + " overtaken by newer ones: safepassage situation shows them");
  }

  private String show(int tick) {
    return Moments.show(situation.momentOf(tick), situation.operation().zone());
  }

  private static String word(LeftOut.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;

/** Puts questions to the reports in force, and keeps every contradiction that comes up, and what was overtaken. */
final class Intake {
  private final Reliance reliance;
  private final ReportsInForce reports;
  private final Set<Contradiction> contradictions = new LinkedHashSet<>();
  private final Set<Overtaken> history = new LinkedHashSet<>();

  Intake(Operation operation, Instant asOf) {
    this.reliance = new Reliance(operation);
    this.reports = new ReportsInForce(operation, asOf, reliance);
  }

  /** The reading of a question about one subject; {@code byDefault} is what holds without any report. */
  <V> Reading<V> read(Id subject, Question<V> question, V byDefault) {
    return read(List.of(subject), question, byDefault);
  }

  /** The same where reports on several subjects bear on the first: a place and its areas, a member and its household. */
  <V> Reading<V> read(List<? extends Id> subjects, Question<V> question, V byDefault) {
    return settle(subjects.getFirst(), question, byDefault, listEvidence(subjects, question));
  }

  <V> List<Evidence<V>> listEvidence(List<? extends Id> subjects, Question<V> question) {
    return reports.listEvidence(subjects, question);
  }

  /** The reading of evidence already picked. */
  <V> Reading<V> settle(Id subject, Question<V> question, V byDefault, List<Evidence<V>> evidence) {
    Reading<V> reading = Precedence.read(byDefault, evidence, question);
    List<Report> actedOn = reading.actedOn();
    if (!reading.against().isEmpty()) {
      Id about = about(subject, actedOn, reading.against());
      contradictions.add(new Contradiction(about, ids(actedOn), ids(reading.against()), why(reading)));
    }
    if (!reading.overtaken().isEmpty()) {
      keepOvertaken(subject, actedOn, reading.overtaken(), "Now " + say(actedOn) + "; before: " + say(reading.overtaken()) + ".");
    }
    return reading;
  }

  /** Keeps older news that something newer has overtaken. */
  void keepOvertaken(Id subject, List<Report> by, List<Report> older, String why) {
    history.add(new Overtaken(about(subject, by, older), ids(by), ids(older), why));
  }

  List<Contradiction> listContradictions() {
    return List.copyOf(contradictions);
  }

  List<Overtaken> listHistory() {
    return List.copyOf(history);
  }

  /** What all the reports speak of: one of an area counts once, not once for each place inside. */
  private static Id about(Id subject, List<Report> some, List<Report> others) {
    Set<Id> subjects = new LinkedHashSet<>();
    some.forEach(report -> subjects.add(report.subject()));
    others.forEach(report -> subjects.add(report.subject()));
    return subjects.size() == 1 ? subjects.iterator().next() : subject;
  }

  private static String say(List<Report> reports) {
    return String.join("; ", reports.stream().map(Intake::say).toList());
  }

  private <V> String why(Reading<V> reading) {
    if (reading.actedOn().isEmpty()) {
      return "Nothing reported is acted on: " + said(reading.against(), reading.actedOn()) + ".";
    }
    List<String> acted = reading.actedOn().stream().map(Intake::say).toList();
    return "Acted on: " + String.join(", ", acted) + "; " + said(reading.against(), reading.actedOn()) + ".";
  }

  private String said(List<Report> against, List<Report> actedOn) {
    List<String> clauses = new ArrayList<>();
    for (Report report : against) {
      clauses.add(say(report) + " " + place(report, actedOn));
    }
    return String.join("; ", clauses);
  }

  /** Where a report stands against those acted on. Newer than all of them it can only be one that may not open. */
  private String place(Report report, List<Report> actedOn) {
    Optional<Report> newest = actedOn.stream().max(Comparator.comparing(Report::observedAt));
    if (newest.isEmpty() || report.observedAt().isAfter(newest.get().observedAt())) {
      return "opens nothing: " + reliance.whyNot(report);
    }
    if (report.observedAt().equals(newest.get().observedAt())) {
      return "is as old, and less cautious or less well graded";
    }
    return reliance.mayOpen(newest.get()) ? "is older" : "is older, but the newer only warns: " + reliance.whyNot(newest.get());
  }

  static String say(Report report) {
    return ClaimWords.say(report.claim()) + " (" + report.id() + ", " + report.grade() + ", observed " + report.observedAt() + ")";
  }

  private static List<ReportId> ids(List<Report> reports) {
    return reports.stream().map(Report::id).toList();
  }
}

package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;

/** Puts questions to the reports in force, and keeps every contradiction that comes up. */
final class Intake {
  private final Reliance reliance;
  private final ReportsInForce reports;
  private final Set<Contradiction> contradictions = new LinkedHashSet<>();

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
    Reading<V> reading = Precedence.read(byDefault, evidence, question.moreCautious());
    if (!reading.against().isEmpty()) {
      contradictions.add(contradiction(subject, reading.actedOn(), reading.against(), why(reading)));
    }
    return reading;
  }

  /** Keeps a contradiction between answers to different questions. */
  void keep(Id subject, Report actedOn, Report against, String why) {
    contradictions.add(contradiction(subject, List.of(actedOn), List.of(against), why));
  }

  List<Contradiction> listContradictions() {
    return List.copyOf(contradictions);
  }

  /** Named after what all its reports speak of: one of an area counts once, not once for each place inside. */
  private static Contradiction contradiction(Id subject, List<Report> actedOn, List<Report> against, String why) {
    Set<Id> subjects = new LinkedHashSet<>();
    actedOn.forEach(report -> subjects.add(report.subject()));
    against.forEach(report -> subjects.add(report.subject()));
    return new Contradiction(
        subjects.size() == 1 ? subjects.iterator().next() : subject, ids(actedOn), ids(against), why);
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
    Instant newest = actedOn.stream().map(Report::observedAt).max(Instant::compareTo).orElse(Instant.MIN);
    if (report.observedAt().isBefore(newest)) {
      return "is older";
    }
    return report.observedAt().equals(newest)
        ? "is as old, and less cautious or less well graded"
        : "opens nothing: " + reliance.whyNot(report);
  }

  static String say(Report report) {
    return ClaimWords.say(report.claim()) + " (" + report.id() + ", " + report.grade() + ", observed " + report.observedAt() + ")";
  }

  private static List<ReportId> ids(List<Report> reports) {
    return reports.stream().map(Report::id).toList();
  }
}

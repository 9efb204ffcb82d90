package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Report;

/** The reports received by a moment and not stale then, by subject, in the order of the file. */
final class ReportsInForce {
  private final Map<Id, List<Numbered>> bySubject = new LinkedHashMap<>();
  private final Reliance reliance;

  private record Numbered(int row, Report report) {}

  ReportsInForce(Operation operation, Instant asOf, Reliance reliance) {
    this.reliance = reliance;
    for (int row = 0; row < operation.reports().size(); row++) {
      Report report = operation.reports().get(row);
      if (isInForce(report, asOf)) {
        bySubject.computeIfAbsent(report.subject(), subject -> new ArrayList<>()).add(new Numbered(row, report));
      }
    }
  }

  /** Everything that answers a question about any of some subjects, the oldest observation first. */
  <V> List<Evidence<V>> listEvidence(List<? extends Id> subjects, Question<V> question) {
    List<Evidence<V>> evidence = new ArrayList<>();
    for (Id subject : subjects) {
      for (Numbered each : bySubject.getOrDefault(subject, List.of())) {
        Report report = each.report();
        question
            .answer()
            .apply(report.claim())
            .ifPresent(value -> evidence.add(new Evidence<>(report, each.row(), value, reliance.mayOpen(report))));
      }
    }
    evidence.sort(Precedence.OLDEST_FIRST);
    return evidence;
  }

  /** A report exists from when it is received, and says nothing any more from {@code validUntil} on. */
  private static boolean isInForce(Report report, Instant asOf) {
    return !report.receivedAt().isAfter(asOf) && report.validUntil().map(asOf::isBefore).orElse(true);
  }
}

package org.safepassage.outlook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Grade;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Policy;
import org.safepassage.operation.Report;
import org.safepassage.operation.Source;
import org.safepassage.operation.SourceId;

/** Which reports are good enough to open something: well enough graded, and not the word of a party never relied on. */
final class Reliance {

  /** Judged on both axes first, then the more credible information, then the more reliable source. */
  static final Comparator<Grade> BETTER_GRADE_FIRST =
      Comparator.comparing((Grade grade) -> !grade.isJudged())
          .thenComparingInt(Grade::credibility)
          .thenComparingInt(Grade::reliability);

  private final Policy policy;
  private final Map<SourceId, PartyId> partyOfSource = new LinkedHashMap<>();

  Reliance(Operation operation) {
    this.policy = operation.policy();
    for (Source source : operation.sources()) {
      source.party().ifPresent(party -> partyOfSource.put(source.id(), party));
    }
  }

  boolean mayOpen(Report report) {
    return report.grade().isAtLeast(policy.leastGrade()) && speaksForPartyNeverReliedOn(report).isEmpty();
  }

  /** Why a report may not open anything, as the end of a sentence. */
  String whyNot(Report report) {
    return speaksForPartyNeverReliedOn(report)
        .map(party -> "its source speaks for " + party + ", never relied on")
        .orElseGet(
            () ->
                report.grade().isJudged()
                    ? "graded " + report.grade() + ", the policy's least is " + policy.leastGrade()
                    : "graded " + report.grade() + ", which cannot be judged");
  }

  private Optional<PartyId> speaksForPartyNeverReliedOn(Report report) {
    return Optional.ofNullable(partyOfSource.get(report.source())).filter(policy.neverReliedOn()::contains);
  }
}

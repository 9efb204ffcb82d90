package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;

/**
 * What is acted on for one question, and what was said against it.
 *
 * @param basis the reports that it rests on; empty if it is what holds without any report
 * @param actedOn of these, the ones whose reading it is
 * @param against reports still in force that say something else and were not overtaken
 * @param overtaken reports still in force that said something else before it changed, the oldest first
 */
record Reading<V>(V value, List<Report> basis, List<Report> actedOn, List<Report> against, List<Report> overtaken) {
  Reading {
    basis = List.copyOf(basis);
    actedOn = List.copyOf(actedOn);
    against = List.copyOf(against);
    overtaken = List.copyOf(overtaken);
  }

  List<ReportId> basisIds() {
    return basis.stream().map(Report::id).toList();
  }
}

package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Id;
import org.safepassage.operation.ReportId;

/**
 * Older news on a subject that has changed since: reports still in force that nobody contradicts, because something newer took
 * their place. Kept as the subject's history, apart from the contradictions.
 *
 * @param by the reports whose reading is acted on now
 * @param older the reports overtaken, the oldest first
 * @param why the sentence that says so
 */
public record Overtaken(Id subject, List<ReportId> by, List<ReportId> older, String why) {
  public Overtaken {
    by = List.copyOf(by);
    older = List.copyOf(older);
  }
}

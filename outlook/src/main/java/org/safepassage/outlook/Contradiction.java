package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Id;
import org.safepassage.operation.ReportId;

/**
 * Reports on one subject that do not agree; all are kept, one reading is acted on. Older news that was simply overtaken is no
 * contradiction: see {@link Overtaken}.
 *
 * @param actedOn the reports whose reading is acted on
 * @param against the others, still valid, that say something else
 * @param why the sentence that says why
 */
public record Contradiction(Id subject, List<ReportId> actedOn, List<ReportId> against, String why) {
  public Contradiction {
    actedOn = List.copyOf(actedOn);
    against = List.copyOf(against);
  }
}

package org.safepassage.folder.generate;

import java.util.Locale;
import org.safepassage.folder.schema.FolderSchema;

/** The rows of reports.csv, numbered as they come; moments in minutes from the planning moment. */
final class ReportRows {
  private final Rows rows = new Rows(FolderSchema.REPORTS);
  private final Timeline time;
  private int count;

  ReportRows(Timeline time) {
    this.time = time;
  }

  void add(int observed, int received, String source, String grade, String subject, String claim, String value, String text) {
    count++;
    rows.set("id", String.format(Locale.ROOT, "R%05d", count)).set("observed_at", time.at(observed)).set("received_at", time.at(received));
    rows.set("source", source).set("grade", grade).set("subject", subject).set("claim", claim).set("value", value);
    rows.set("text", "synthetic: " + text).end();
  }

  String text() {
    return rows.text();
  }
}

package org.safepassage.folder.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.ClaimKind;
import org.safepassage.folder.schema.FolderSchema;

/** Reports: their times in order, their subject known, their claim fitting it. */
final class ReportRules {

  private final Said said;
  private final ClaimReader claims;
  private final Map<String, Collection<String>> idsBySubject = new LinkedHashMap<>();
  private final Map<String, Row> whereabouts = new LinkedHashMap<>();

  private ReportRules(Tables tables, Problems problems) {
    this.said = new Said(problems);
    this.claims = new ClaimReader(tables);
    for (String kind : ClaimKind.SUBJECTS) {
      idsBySubject.put(kind, kind.equals("area") ? tables.areaIds() : tables.listIds(kind + "s"));
    }
  }

  static void judge(Tables tables, Problems problems) {
    ReportRules rules = new ReportRules(tables, problems);
    tables.rows(FolderSchema.REPORTS).forEach(rules::judgeRow);
  }

  private void judgeRow(Row row) {
    judgeTimes(row);
    judgeSubject(row);
    if (!row.text("claim").isEmpty()) {
      judgeClaim(row);
    }
  }

  private void judgeTimes(Row row) {
    Optional<Instant> observed = Tables.moment(row, "observed_at");
    Optional<Instant> received = Tables.moment(row, "received_at");
    Optional<Instant> until = Tables.moment(row, "valid_until");
    if (observed.isPresent() && received.isPresent() && received.get().isBefore(observed.get())) {
      said.error(row, "received_at", "is before observed_at, " + row.text("observed_at"), "Maybe the two are swapped, or a zone is wrong.");
    }
    if (observed.isPresent() && until.isPresent() && !until.get().isAfter(observed.get())) {
      said.error(row, "valid_until", "is not after observed_at, " + row.text("observed_at"), "Maybe leave it blank.");
    }
  }

  private void judgeSubject(Row row) {
    String subject = row.text("subject");
    if (subject.isEmpty()) {
      return;
    }
    int colon = subject.indexOf(':');
    String kind = colon < 0 ? subject : subject.substring(0, colon);
    Collection<String> ids = idsBySubject.get(kind);
    if (ids == null) {
      List<String> kinds = new ArrayList<>(ClaimKind.SUBJECTS);
      said.error(row, "subject", colon < 0 ? "is not kind:id" : "is of no kind that is known", NearestName.maybe(kind, kinds));
      return;
    }
    String id = colon < 0 ? "" : subject.substring(colon + 1);
    if (!ids.contains(id)) {
      String file = kind.equals("area") ? FolderSchema.AREAS_FILE : kind + "s.csv";
      Optional<String> near = NearestName.find(id, ids);
      said.error(row, "subject", "is not in " + file, near.map(name -> "Maybe \"" + kind + ":" + name + "\".").orElse(""));
    }
  }

  private void judgeClaim(Row row) {
    String subject = row.text("subject").split(":", 2)[0];
    Optional<ClaimKind> kind = ClaimKind.find(row.text("claim"));
    List<String> fitting = ClaimKind.listWordsFor(subject);
    if (kind.isEmpty()) {
      List<String> known = fitting.isEmpty() ? List.of(ClaimKind.values()).stream().map(ClaimKind::word).toList() : fitting;
      said.error(row, "claim", "is no claim", NearestName.maybe(row.text("claim"), known));
      return;
    }
    if (ClaimKind.SUBJECTS.contains(subject) && !kind.get().subjects().contains(subject)) {
      said.error(row, "claim", "is nothing that a " + subject + " can be", NearestName.maybe(row.text("claim"), fitting));
      return;
    }
    switch (claims.read(kind.get(), row.text("value"))) {
      case ClaimReader.Outcome.Wrong wrong -> said.error(row, "value", wrong.finding().wrong(), wrong.finding().maybe());
      case ClaimReader.Outcome.Read read -> {
        if (kind.get() == ClaimKind.AT) {
          judgeWhereabouts(row);
        }
      }
    }
  }

  /** One subject seen at two places at the same moment is possible only in reports: both are kept, and it is said. */
  private void judgeWhereabouts(Row row) {
    Optional<Instant> observed = Tables.moment(row, "observed_at");
    if (observed.isPresent()) {
      Row other = whereabouts.putIfAbsent(row.text("subject") + " " + observed.get(), row);
      if (other != null && !other.text("value").equals(row.text("value"))) {
        String wrong = "puts " + row.text("subject") + " in two places at once: at " + other.text("value") + " by the report on line " + other.line();
        said.warning(row, "value", wrong, "Maybe one of the two was seen at another time.");
      }
    }
  }
}

package org.safepassage.plan.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.operation.*;

/** What changes is reported: every such fact of a drawing becomes one well graded report of an hour ago. */
final class DrawnReports {
  private static final SourceId SOURCE = new SourceId("cell");

  private final List<Report> reports = new ArrayList<>();

  void add(Id subject, Claim claim) {
    Instant seen = Clock.AS_OF.minusSeconds(3600);
    ReportId id = new ReportId("r" + (reports.size() + 1));
    reports.add(new Report(id, seen, seen, Optional.empty(), SOURCE, new Grade('B', 2), subject, claim, ""));
  }

  /** {@code held foe}, {@code lost 1:00} or {@code lost 0:30/1:00/2:00} (the 5, 50 and 95 % points). */
  void addGround(Id subject, Row row) {
    row.findText("held").ifPresent(party -> add(subject, new Claim.HeldBy(new PartyId(party))));
    row.findText("lost").ifPresent(points -> add(subject, loss(points.split("/"))));
  }

  private static Claim loss(String[] points) {
    Instant likely = Clock.momentOf(points[points.length / 2]);
    return new Claim.LossExpected(Clock.momentOf(points[0]), likely, Clock.momentOf(points[points.length - 1]));
  }

  List<Report> list() {
    return List.copyOf(reports);
  }

  List<Source> sources() {
    return List.of(new Source(SOURCE, "cell", Optional.empty(), ""));
  }

  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static Trait trait(String word) {
    String[] kindAndValue = word.split("=");
    return new Trait(kindAndValue[0], kindAndValue[1]);
  }
}

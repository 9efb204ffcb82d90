package org.safepassage.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safepassage.operation.Camp;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.ReportId;
import org.safepassage.outlook.CampOutlook;
import org.safepassage.outlook.Contradiction;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Overtaken;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.Lines;
import org.safepassage.publish.Moments;

/** A situation in words, at most 80 columns wide. */
final class SituationText {
  private static final int LOSS_HOURS = 24;

  private final Situation situation;
  private final Lines lines = new Lines();

  private SituationText(Situation situation) {
    this.situation = situation;
  }

  static String of(Situation situation) {
    return new SituationText(situation).write();
  }

  private String write() {
    lines.paragraph("", situation.operation().title() + (situation.operation().synthetic() ? " (synthetic roster)" : ""));
    lines.line("believed as of " + show(0));
    lines.line("no call before " + show(situation.earliestCallTick()));
    addRoster();
    lines.blank().line("Gates");
    situation.operation().crossings().forEach(this::addCrossing);
    lines.blank().line("Pledges");
    situation.operation().pledges().forEach(this::addPledge);
    lines.blank().line("Camps");
    situation.operation().camps().forEach(this::addCamp);
    addGround();
    addVehicles();
    addContradictions();
    addHistory();
    return lines.toString();
  }

  private void addRoster() {
    Map<HouseholdStatus, Integer> people = new TreeMap<>();
    Map<String, Integer> consent = new TreeMap<>();
    for (Household household : situation.operation().households()) {
      HouseholdOutlook outlook = situation.getHousehold(household.id());
      people.merge(outlook.status(), household.members().size(), Integer::sum);
      consent.merge(word(outlook.consent()), household.members().size(), Integer::sum);
    }
    lines.blank().line("People");
    int listed = people.values().stream().mapToInt(Integer::intValue).sum();
    lines.paragraph("  ", listed + " listed = " + people.entrySet().stream().map(e -> e.getValue() + " " + word(e.getKey())).collect(Collectors.joining(" + ")));
    lines.paragraph("  ", "consent: " + consent.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", ")));
  }

  private void addCrossing(Crossing crossing) {
    CrossingOutlook outlook = situation.getCrossing(crossing.id());
    String stated = outlook.stated() == outlook.permission() ? "" : " (stated " + word(outlook.stated()) + ")";
    String chance = String.format(Locale.ROOT, ", chance %.2f", outlook.chance());
    lines.paragraph(
        "  ",
        crossing.id().value() + ": " + word(outlook.permission()) + stated + chance + (outlook.usable() ? "" : "; not usable") + reports(outlook.basis()));
    outlook.windows().forEach(window -> lines.paragraph("    ", show(window.opensTick()) + " to " + show(window.closesTick())));
  }

  private void addPledge(Pledge pledge) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    String expires = outlook.expiresTick() == Loss.NEVER ? "" : ", expires " + show(outlook.expiresTick());
    lines.paragraph(
        "  ",
        pledge.id().value() + ": " + word(outlook.state()) + ", " + outlook.units() + " " + word(pledge.unit())
            + String.format(Locale.ROOT, ", chance %.2f", outlook.chance()) + expires + reports(outlook.basis()));
  }

  private void addCamp(Camp camp) {
    CampOutlook outlook = situation.getCamp(camp.id());
    String date = outlook.leaveByTick() == Loss.NEVER ? "no date" : "to be left by " + show(outlook.leaveByTick());
    lines.paragraph("  ", camp.id().value() + ": " + outlook.capacityPersons() + " people, " + date + reports(outlook.basis()));
  }

  private void addGround() {
    Map<String, Integer> held = new TreeMap<>();
    int lost = 0;
    int soon = 0;
    int soonTick = LOSS_HOURS * 3600 / situation.operation().tickSeconds();
    for (PlaceOutlook place : situation.places().values()) {
      held.merge(place.holder().map(PartyId::value).orElse("nobody known"), 1, Integer::sum);
      lost += place.lostTick() <= 0 ? 1 : 0;
      soon += place.lostTick() > 0 && place.lostTick() <= soonTick ? 1 : 0;
    }
    long cut = situation.roads().values().stream().filter(road -> !road.usable()).count();
    lines.blank().line("Ground");
    lines.paragraph("  ", "places held: " + held.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")));
    lines.paragraph("  ", lost + " places count as lost now, " + soon + " more within " + LOSS_HOURS + " h; " + cut + " of " + situation.roads().size() + " roads not usable");
  }

  private void addVehicles() {
    lines.blank().line("Vehicles");
    situation.vehiclesThere().forEach((group, count) -> lines.line("  " + group.value() + ": " + count));
  }

  private void addContradictions() {
    lines.blank().line("Contradictions between reports in force: " + situation.contradictions().size());
    for (Contradiction one : situation.contradictions()) {
      lines.paragraph("  - ", one.subject().value() + ": " + one.why());
    }
  }

  private void addHistory() {
    int overtaken = situation.history().stream().mapToInt(one -> one.older().size()).sum();
    lines.blank().line("History, reports overtaken by newer ones: " + overtaken);
    for (Overtaken one : situation.history()) {
      lines.paragraph("  - ", one.subject().value() + ": " + one.why());
    }
  }

  private String show(int tick) {
    return Moments.show(situation.momentOf(tick), situation.operation().zone());
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String reports(List<ReportId> basis) {
    return basis.isEmpty() ? "" : " [" + basis.stream().map(ReportId::value).collect(Collectors.joining(", ")) + "]";
  }
}

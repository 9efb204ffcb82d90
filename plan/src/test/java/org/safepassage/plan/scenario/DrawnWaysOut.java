package org.safepassage.plan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.*;

/** Gates and hosts of a drawing; each host has one pledge, with the host's id. Not said otherwise: agreed and binding. */
final class DrawnWaysOut {
  private final List<Crossing> crossings = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final List<Pledge> pledges = new ArrayList<>();

  DrawnWaysOut(List<Row> gateRows, List<Row> hostRows, DrawnReports reports) {
    gateRows.forEach(row -> addGate(row, reports));
    hostRows.forEach(row -> addHost(row, reports));
  }

  List<Crossing> crossings() {
    return crossings;
  }

  List<Host> hosts() {
    return hosts;
  }

  List<Pledge> pledges() {
    return pledges;
  }

  private void addGate(Row row, DrawnReports reports) {
    CrossingId id = new CrossingId(row.id());
    Set<PledgeId> hangsOn = new LinkedHashSet<>();
    row.listText("hangs-on").forEach(pledge -> hangsOn.add(new PledgeId(pledge)));
    Optional<Integer> list = row.findText("list").map(minutes -> Integer.parseInt(minutes.replace("min", "")));
    crossings.add(
        new Crossing(
            id, row.id(), "", new PlaceId(row.id()), new PlaceId(row.id() + "'"), new PartyId(row.findText("of").orElse("own")),
            row.count("desks", 1), row.minutes("desk", 0), row.minutes("each", 0), row.most("holds", ""), row.most("cap", ""), hangsOn,
            guarantee(row), list, traits(row, "bars"), ""));
    PermissionState permission = PermissionState.valueOf(DrawnReports.upper(row.findText("permission").orElse("agreed")));
    reports.add(id, new Claim.Permission(permission, chance(row)));
    reports.add(id, new Claim.Windows(row.windows("open")));
  }

  private static double chance(Row row) {
    return Double.parseDouble(row.findText("chance").orElse("1"));
  }

  private static Guarantee guarantee(Row row) {
    Set<HostId> hosts = new LinkedHashSet<>();
    row.listText("hosts").forEach(host -> hosts.add(new HostId(host)));
    PledgeState least = PledgeState.valueOf(DrawnReports.upper(row.findText("least").orElse("binding")));
    return switch (row.findText("guarantee").orElse("none")) {
      case "none" -> new Guarantee.None();
      case "collective" -> new Guarantee.Collective(least, hosts);
      case "named" -> new Guarantee.Named(least, hosts);
      default -> throw new IllegalArgumentException("a guarantee is none, collective or named");
    };
  }

  private void addHost(Row row, DrawnReports reports) {
    PledgeId id = new PledgeId(row.id());
    hosts.add(new Host(new HostId(row.id()), row.id(), "", new PartyId("own"), Set.of(), Reception.UNLIMITED, ""));
    PledgeUnit unit = PledgeUnit.valueOf(DrawnReports.upper(row.findText("counts").orElse("persons")));
    pledges.add(
        new Pledge(
            id, new HostId(row.id()), unit, Double.parseDouble(row.findText("per-unit").orElse("1")), "", row.most("most", ""),
            traits(row, "wants"), traits(row, "refuses"), row.count("vetting-days", 0), 0, row.most("departures", ""), ""));
    PledgeState state = PledgeState.valueOf(DrawnReports.upper(row.findText("state").orElse("binding")));
    reports.add(id, new Claim.Pledged(state, row.count("units", 0), chance(row)));
    row.findTime("expires").ifPresent(moment -> reports.add(id, new Claim.Expires(moment)));
  }

  private static Set<Trait> traits(Row row, String name) {
    Set<Trait> traits = new LinkedHashSet<>();
    row.listText(name).forEach(word -> traits.add(DrawnReports.trait(word)));
    return traits;
  }
}

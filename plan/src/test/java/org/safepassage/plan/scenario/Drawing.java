package org.safepassage.plan.scenario;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.*;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/**
 * An operation drawn as text, line by line; whatever is not drawn has no limit. All drive at 60 km/h, so that km are minutes, and walk
 * at 4 km/h.
 *
 * <pre>
 *   A --30-- J --10-- G              roads: 30 km and 10 km; vehicles stop at G, whose other side is G'
 *   A --40:hill-- G                  a second road between the same ends needs a name
 *   road    A-J    lost 1:00  open 0:00-1:00,2:00-3:00  carries 1  danger 5  stops 10min  each 1min  bars nationality=x  held foe  state cut  one-way yes
 *   place   J      takes 10  waits 30min  unnoticed 5  unnoticed-for 30min  fuel here  stops-only yes  lost 1:00  held foe
 *   gate    G      open 1:00-2:00  desk 10min  each 1min  desks 2  holds 10  cap 20  list 60min  bars nationality=x
 *                  permission offered  hangs-on h1  guarantee collective  hosts h1,h2  least binding  chance 0.6
 *   chain   out    gates G,K  camp camp     (not drawn: every gate is a way out by itself)
 *   camp    camp   takes 10  leave-by 48:00
 *   host    h1     units 10  counts persons  per-unit 3.5  state binding  most 4  wants tie=h1  refuses role=x  departures 5  chance 0.6
 *   vehicle bus    at A  seats 10  wheelchairs 1  stretchers 1  count 2  from 1:00  until 3:00  range 60km  refuel 15min
 *                  stop 5min  person 30s  only A,J,G  enters own  of foe
 *   family  f1     at A  people 5  children 2  wheelchairs 1  stretchers 1  also B:2  stays 1  walks 3km  car 5  weight 2
 *                  told 15min  gets-ready 30min  ready 1:00  channel none  consent unknown  status crossed
 *                  with t  guardian f2  refuses G  nationality x  tie h1
 *   policy  cell   call 60min  span 30min  together 1-2  quantile 0.05  never foe  hide foe  tell north:60min  permission agreed  slack 15min  spare 1
 *                  pickups 1  aims last_across,margin,exposure
 * </pre>
 *
 * <p>{@code also B:2}: the last two are at B. {@code children 2}: the first two. {@code nationality x}: of the last one alone.
 * A line that starts with spaces goes on with the line before.
 */
final class Drawing {
  private static final String CAMP = "camp";

  private final Doubt doubt;
  private final List<String> roads = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final DrawnReports reports = new DrawnReports();

  private Drawing(Doubt doubt) {
    this.doubt = doubt;
  }

  /** Reads a drawing and folds what it reports. */
  static Situation situation(String text) {
    return situation(text, Doubt.NONE);
  }

  /** The same with what the cell assumes may go wrong. */
  static Situation situation(String text, Doubt doubt) {
    Drawing drawing = new Drawing(doubt);
    for (String line : text.replaceAll("\\R[ \t]+(?=\\S)", " ").lines().toList()) {
      if (line.contains("--")) {
        drawing.roads.add(line);
      } else if (!line.isBlank()) {
        drawing.rows.add(Row.of(line));
      }
    }
    Operation operation = drawing.operation();
    drawing.rows.forEach(Row::end);
    return Situations.asOf(operation, Clock.AS_OF, List.of());
  }

  private Operation operation() {
    DrawnGround ground = new DrawnGround(roads, listRows("road"), listRows("place"), listRows("gate"), reports);
    DrawnWaysOut waysOut = new DrawnWaysOut(listRows("gate"), listRows("host"), reports);
    DrawnPeople people = new DrawnPeople(listRows("family"), listRows("vehicle"), reports);
    List<Camp> camps = camps();
    return new Operation(
        "scenario", "Scenario", true, ZoneOffset.UTC, Clock.TICK_SECONDS, Clock.AS_OF, policy(), parties(), reports.sources(),
        ground.places(), List.of(), ground.roads(), waysOut.crossings(), chains(), camps, people.vehicles(), people.households(),
        waysOut.hosts(), waysOut.pledges(), reports.list());
  }

  private List<Row> listRows(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  private List<Party> parties() {
    return List.of("own", "north", "foe").stream().map(id -> new Party(new PartyId(id), id, "", "local", "")).toList();
  }

  private List<Chain> chains() {
    List<Chain> chains = new ArrayList<>();
    for (Row row : listRows("chain")) {
      List<CrossingId> gates = row.listText("gates").stream().map(CrossingId::new).toList();
      chains.add(new Chain(new ChainId(row.id()), gates, new CampId(row.findText("camp").orElse(CAMP)), 0));
    }
    if (chains.isEmpty()) {
      listRows("gate").forEach(gate -> chains.add(byItself(gate.id())));
    }
    return chains;
  }

  private static Chain byItself(String gate) {
    return new Chain(new ChainId("by-" + gate), List.of(new CrossingId(gate)), new CampId(CAMP), 0);
  }

  private List<Camp> camps() {
    PlaceId behind = new PlaceId(listRows("gate").getLast().id() + "'");
    List<Camp> camps = new ArrayList<>();
    for (Row row : listRows("camp")) {
      camps.add(new Camp(new CampId(row.id()), row.id(), "", behind, row.most("takes", ""), row.findTime("leave-by"), ""));
    }
    if (camps.isEmpty()) {
      camps.add(new Camp(new CampId(CAMP), CAMP, "", behind, Limits.NONE, java.util.Optional.empty(), ""));
    }
    return camps;
  }

  private Policy policy() {
    Row row = listRows("policy").stream().findFirst().orElse(Row.of("policy cell"));
    String[] together = row.findText("together").orElse("1-" + Limits.NONE).split("-");
    return new Policy(
        partiesIn(row, "never"), toldIn(row), partiesIn(row, "hide"),
        PermissionState.valueOf(DrawnReports.upper(row.findText("permission").orElse("offered"))),
        PledgeState.valueOf(DrawnReports.upper(row.findText("pledge").orElse("offered"))), new Grade('C', 3),
        Double.parseDouble(row.findText("quantile").orElse("0.5")), row.most("call", "min"), row.most("span", "min"),
        Integer.parseInt(together[0]), Integer.parseInt(together[1]), row.most("pickups", ""), aimsIn(row), Map.of(), 1, doubt, new Reserve(row.minutes("slack", 0), row.count("spare", 0)));
  }

  /** The later aims in their order; the first and the last stand fast. */
  private static List<Aim> aimsIn(Row row) {
    List<Aim> aims = new ArrayList<>(List.of(Aim.PEOPLE_OUT));
    List<String> later = row.listText("aims");
    (later.isEmpty() ? List.of("margin", "exposure", "last_across") : later).forEach(aim -> aims.add(Aim.valueOf(DrawnReports.upper(aim))));
    aims.add(Aim.PLACEMENT);
    return aims;
  }

  private static Set<PartyId> partiesIn(Row row, String name) {
    Set<PartyId> parties = new LinkedHashSet<>();
    row.listText(name).forEach(id -> parties.add(new PartyId(id)));
    return parties;
  }

  private static Map<PartyId, Integer> toldIn(Row row) {
    Map<PartyId, Integer> told = new LinkedHashMap<>();
    for (String one : row.listText("tell")) {
      String[] partyAndMinutes = one.split(":");
      told.put(new PartyId(partyAndMinutes[0]), Integer.parseInt(partyAndMinutes[1].replace("min", "")));
    }
    return told;
  }
}

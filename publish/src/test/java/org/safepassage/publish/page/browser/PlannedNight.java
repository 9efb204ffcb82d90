package org.safepassage.publish.page.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.outlook.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What plan.json says of a moment, worked out from its text and the facts alone: nothing here knows how the page is made. Ticks are
 * those of the plan.
 */
final class PlannedNight {
  private final JsonNode plan;
  private final Situation situation;
  private final Map<String, JsonNode> runs = new LinkedHashMap<>();
  private final Map<String, Road> roads = new HashMap<>();
  private final Map<String, Integer> transferTicks = new HashMap<>();

  /** Where a vehicle is: on the way from one place to another, so much of it done, with so many aboard. */
  record Spot(String from, String to, double share, int people) {}

  PlannedNight(JsonNode plan, Situation situation) {
    this.plan = plan;
    this.situation = situation;
    Operation operation = situation.operation();
    plan.get("runs").forEach(run -> runs.put(run.get("id").asString(), run));
    operation.roads().forEach(road -> roads.put(road.id().value(), road));
    for (Chain chain : operation.chains()) {
      transferTicks.put(chain.id().value(), situation.ticksOf(chain.transferMinutes()));
    }
  }

  /** How many are at home, moving, waiting, at a desk, beyond the first gate, in a camp. */
  Map<String, Integer> countsAt(int tick) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List.of("home", "moving", "waiting", "desk", "beyond", "camp").forEach(phase -> counts.put(phase, 0));
    for (JsonNode journey : plan.get("journeys")) {
      for (JsonNode approach : journey.get("approaches")) {
        counts.merge(phase(journey, approach, tick), approach.get("members").size(), Integer::sum);
      }
    }
    return counts;
  }

  private String phase(JsonNode journey, JsonNode approach, int tick) {
    int camp = 0;
    String phase = tick < approach.get("leave_tick").asInt() ? "home" : isMoving(approach.get("legs"), tick) ? "moving" : "waiting";
    for (JsonNode leg : journey.get("onward")) {
      if (leg.get("by").asString().equals("passage")) {
        camp = leg.get("end_tick").asInt() + transferTicks.get(journey.get("chain").asString());
        phase = tick >= leg.get("end_tick").asInt() ? "beyond" : tick >= leg.get("start_tick").asInt() ? "desk" : phase;
      }
    }
    phase = phase.equals("beyond") && isMoving(journey.get("onward"), tick) ? "moving" : phase;
    return tick >= camp ? "camp" : phase;
  }

  private boolean isMoving(JsonNode legs, int tick) {
    for (JsonNode leg : legs) {
      int[] span = spanOf(leg);
      if (span[0] <= tick && tick < span[1]) {
        return true;
      }
    }
    return false;
  }

  private int[] spanOf(JsonNode leg) {
    return switch (leg.get("by").asString()) {
      case "ride" -> {
        JsonNode stops = runs.get(leg.get("run").asString()).get("stops");
        yield new int[] {stops.get(leg.get("board_stop").asInt()).get("depart_tick").asInt(), stops.get(leg.get("alight_stop").asInt()).get("arrive_tick").asInt()};
      }
      case "walk", "drive" -> {
        JsonNode uses = leg.get("roads");
        yield uses.isEmpty() ? new int[] {0, 0} : new int[] {uses.get(0).get("enter_tick").asInt(), uses.get(uses.size() - 1).get("exit_tick").asInt()};
      }
      default -> new int[] {0, 0};
    };
  }

  /** By place: people of the plan who have not left it. */
  Map<String, Integer> homesAt(int tick) {
    Map<String, Integer> homes = new TreeMap<>();
    for (JsonNode journey : plan.get("journeys")) {
      for (JsonNode approach : journey.get("approaches")) {
        if (tick < approach.get("leave_tick").asInt()) {
          homes.merge(approach.get("from").asString(), approach.get("members").size(), Integer::sum);
        }
      }
    }
    return homes;
  }

  /** Aboard each drive of a run. */
  private int[] aboard(String run) {
    int[] aboard = new int[runs.get(run).get("drives").size()];
    for (JsonNode journey : plan.get("journeys")) {
      int all = 0;
      for (JsonNode approach : journey.get("approaches")) {
        all += approach.get("members").size();
        approach.get("legs").forEach(leg -> board(leg, run, approach.get("members").size(), aboard));
      }
      int household = all;
      journey.get("onward").forEach(leg -> board(leg, run, household, aboard));
    }
    return aboard;
  }

  private static void board(JsonNode leg, String run, int people, int[] aboard) {
    if (leg.get("by").asString().equals("ride") && leg.get("run").asString().equals(run)) {
      for (int drive = leg.get("board_stop").asInt(); drive < leg.get("alight_stop").asInt(); drive++) {
        aboard[drive] += people;
      }
    }
  }

  /** By vehicle: where those are that are on a road at a moment. */
  Map<String, Spot> vehiclesOnRoadsAt(int tick) {
    Map<String, Spot> spots = new TreeMap<>();
    for (JsonNode use : listUses()) {
      int enter = use.get("enter_tick").asInt();
      int exit = use.get("exit_tick").asInt();
      if (enter <= tick && tick < exit) {
        String from = use.get("from").asString();
        String to = roads.get(use.get("road").asString()).otherEnd(new PlaceId(from)).value();
        spots.put(use.get("vehicle").asString(), new Spot(from, to, (tick - enter) / (double) (exit - enter), use.get("people").asInt()));
      }
    }
    return spots;
  }

  /** Every road use of every run, with its vehicle, its run and how many are aboard. */
  List<JsonNode> listUses() {
    List<JsonNode> uses = new ArrayList<>();
    for (JsonNode run : plan.get("runs")) {
      int[] aboard = aboard(run.get("id").asString());
      for (int drive = 0; drive < aboard.length; drive++) {
        for (JsonNode use : run.get("drives").get(drive)) {
          ObjectNode whole = (ObjectNode) use.deepCopy();
          whole.put("vehicle", run.get("vehicle_group").asString() + " " + run.get("vehicle_number").asInt());
          whole.put("run", run.get("id").asString());
          whole.put("people", aboard[drive]);
          uses.add(whole);
        }
      }
    }
    return uses;
  }

  int peoplePlanned() {
    return countsAt(0).values().stream().mapToInt(n -> n).sum();
  }

  /** By reason, as plan.json calls it: people on the roster of the households left out. */
  Map<String, Integer> leftOut() {
    Map<String, Integer> members = new HashMap<>();
    situation.operation().households().forEach(household -> members.put(household.id().value(), household.members().size()));
    Map<String, Integer> left = new TreeMap<>();
    plan.get("left_out").forEach(out -> left.merge(out.get("reason").asString(), members.get(out.get("household").asString()), Integer::sum));
    return left;
  }

  int firstCall() {
    int first = Integer.MAX_VALUE;
    for (JsonNode journey : plan.get("journeys")) {
      first = Math.min(first, journey.get("call_tick").asInt());
    }
    return first;
  }

  int lastAcross() {
    return plan.get("numbers").get("last_across_tick").asInt();
  }
}

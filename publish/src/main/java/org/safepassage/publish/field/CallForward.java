package org.safepassage.publish.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.folder.words.Term;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.FileNames;
import org.safepassage.publish.table.MomentCell;

/** For each gate that is used the households in the order in which they are called to a desk. */
final class CallForward {
  private final Situation situation;
  private final Plan plan;
  private final Covers covers;
  private final Map<String, Run> runs = new HashMap<>();

  private record Turn(String household, int people, int arriveTick, Leg.Passage passage) {}

  CallForward(Situation situation, Plan plan, Covers covers) {
    this.situation = situation;
    this.plan = plan;
    this.covers = covers;
    plan.runs().forEach(run -> runs.put(run.id(), run));
  }

  /** File names and texts, in the order of the operation's gates. */
  Map<String, String> texts() {
    FileNames names = new FileNames();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Crossing crossing : situation.operation().crossings()) {
      List<Turn> turns = listTurns(crossing.id());
      if (!turns.isEmpty()) {
        texts.put(names.of(covers.of(crossing.id()), ".csv"), text(turns));
      }
    }
    return texts;
  }

  private List<Turn> listTurns(CrossingId crossing) {
    List<Turn> turns = new ArrayList<>();
    for (Journey journey : plan.journeys()) {
      int people = situation.getHousehold(journey.household()).people();
      int arriveTick = 0;
      for (Approach approach : journey.approaches()) {
        arriveTick = Math.max(arriveTick, approach.legs().isEmpty() ? approach.leaveTick() : endTick(approach.legs().getLast()));
      }
      for (Leg leg : journey.onward()) {
        if (leg instanceof Leg.Passage passage && passage.crossing().equals(crossing)) {
          turns.add(new Turn(covers.of(journey.household()), people, arriveTick, passage));
        }
        arriveTick = endTick(leg);
      }
    }
    turns.sort(Comparator.comparingInt(turn -> turn.passage().startTick()));
    return turns;
  }

  private int endTick(Leg leg) {
    return switch (leg) {
      case Leg.Walk(List<RoadUse> roads) -> roads.isEmpty() ? 0 : roads.getLast().exitTick();
      case Leg.Drive(List<RoadUse> roads) -> roads.isEmpty() ? 0 : roads.getLast().exitTick();
      case Leg.Ride ride -> {
        Run run = runs.get(ride.run());
        yield run == null ? 0 : run.stops().get(ride.alightStop()).departTick();
      }
      case Leg.Passage passage -> passage.endTick();
    };
  }

  private static String[] columns(Covers covers) {
    return new String[] {"turn", covers.column(Term.HOUSEHOLD), "people", "arrive", "desk_from", "desk_until"};
  }

  /** The first line of every list. */
  static String header(Covers covers) {
    return new CsvText(columns(covers)).toString();
  }

  private String text(List<Turn> turns) {
    CsvText csv = new CsvText(columns(covers));
    for (int t = 0; t < turns.size(); t++) {
      Turn turn = turns.get(t);
      csv.add(
          List.of(
              String.valueOf(t + 1),
              turn.household(),
              String.valueOf(turn.people()),
              moment(turn.arriveTick()),
              moment(turn.passage().startTick()),
              moment(turn.passage().endTick())));
    }
    return csv.toString();
  }

  private String moment(int tick) {
    return MomentCell.of(situation.momentOf(tick), situation.operation().zone());
  }
}

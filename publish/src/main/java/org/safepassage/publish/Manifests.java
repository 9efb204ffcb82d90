package org.safepassage.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Need;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.outlook.Situation;

/**
 * For each run what its driver needs: where to be when, who boards and leaves, by pseudonymous id, and what they need; also where
 * to stand and wait between two roads with people aboard. docs/plan-files.md says what each column holds.
 */
final class Manifests {
  private static final String[] COLUMNS = {
    "vehicle", "stop", "place", "name_en", "name_ar", "arrive", "depart", "act", "household", "people", "wheelchairs", "stretchers",
    "medical"
  };

  private final Situation situation;
  private final Plan plan;
  private final Riders riders;
  private final Map<PlaceId, Place> places = new HashMap<>();

  Manifests(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
    this.riders = new Riders(situation, plan);
    situation.operation().places().forEach(place -> places.put(place.id(), place));
  }

  /** File names and texts, in the order of the plan's runs. */
  Map<String, String> texts() {
    FileNames names = new FileNames();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Run run : plan.runs()) {
      texts.put(names.of(run.id(), ".csv"), text(run));
    }
    return texts;
  }

  private String text(Run run) {
    CsvText csv = new CsvText(COLUMNS);
    for (int s = 0; s < run.stops().size(); s++) {
      int stop = s;
      List<Riders.Party> boarding = riders.list(run.id()).stream().filter(party -> party.boardStop() == stop).toList();
      List<Riders.Party> leaving = riders.list(run.id()).stream().filter(party -> party.alightStop() == stop).toList();
      String number = String.valueOf(stop + 1);
      if (boarding.isEmpty() && leaving.isEmpty()) {
        add(csv, run, number, run.stops().get(stop), "pass", "", List.of());
      }
      leaving.forEach(party -> add(csv, run, number, run.stops().get(stop), "leave", party.household().value(), List.of(party)));
      boarding.forEach(party -> add(csv, run, number, run.stops().get(stop), "board", party.household().value(), List.of(party)));
      if (stop < run.drives().size()) {
        addWaits(csv, run, stop);
      }
    }
    return csv.toString();
  }

  /** Where a vehicle stands between two roads of the drive that follows a stop. */
  private void addWaits(CsvText csv, Run run, int drive) {
    List<Riders.Party> aboard =
        riders.list(run.id()).stream().filter(party -> party.boardStop() <= drive && drive < party.alightStop()).toList();
    List<RoadUse> roads = run.drives().get(drive);
    for (int i = 1; i < roads.size(); i++) {
      Stop stand = new Stop(roads.get(i).from(), roads.get(i - 1).exitTick(), roads.get(i).enterTick());
      if (stand.departTick() > stand.arriveTick()) {
        add(csv, run, "", stand, "wait", "", aboard);
      }
    }
  }

  private void add(CsvText csv, Run run, String number, Stop stop, String act, String household, List<Riders.Party> party) {
    Place place = places.get(stop.place());
    csv.add(
        List.of(
            run.vehicle().toString(),
            number,
            stop.place().value(),
            place == null ? "" : place.nameEn(),
            place == null ? "" : place.nameAr(),
            moment(stop.arriveTick()),
            moment(stop.departTick()),
            act,
            household,
            String.valueOf(party.stream().mapToInt(Riders.Party::people).sum()),
            String.valueOf(count(party, Need.WHEELCHAIR)),
            String.valueOf(count(party, Need.STRETCHER)),
            String.valueOf(count(party, Need.MEDICAL))));
  }

  private static long count(List<Riders.Party> party, Need need) {
    return party.stream().mapToLong(one -> one.withNeed(need)).sum();
  }

  private String moment(int tick) {
    return Moments.cell(situation.momentOf(tick), situation.operation().zone());
  }
}

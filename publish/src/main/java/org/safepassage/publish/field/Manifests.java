package org.safepassage.publish.field;

import java.util.List;
import org.safepassage.folder.words.Term;
import org.safepassage.operation.Need;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.MomentCell;

/**
 * For each run what its driver needs: where to be when, who boards and leaves, by pseudonymous id, and what they need; also where
 * to stand and wait between two roads with people aboard. docs/plan-files.md says what each column holds.
 */
final class Manifests {
  private final Situation situation;
  private final Covers covers;
  private final Riders riders;

  Manifests(Situation situation, Covers covers, Riders riders) {
    this.situation = situation;
    this.covers = covers;
    this.riders = riders;
  }

  private String[] columns() {
    return new String[] {
      covers.column(Term.VEHICLE), "stop", covers.column(Term.PLACE), "name_en", "name_ar", "arrive", "depart", "act",
      covers.column(Term.HOUSEHOLD), "people", covers.column(Term.WHEELCHAIRS), covers.column(Term.STRETCHERS), covers.column(Term.MEDICAL)
    };
  }

  String text(Run run) {
    CsvText csv = new CsvText(columns());
    for (int s = 0; s < run.stops().size(); s++) {
      int stop = s;
      List<Riders.Party> boarding = riders.list(run.id()).stream().filter(party -> party.boardStop() == stop).toList();
      List<Riders.Party> leaving = riders.list(run.id()).stream().filter(party -> party.alightStop() == stop).toList();
      String number = String.valueOf(stop + 1);
      if (boarding.isEmpty() && leaving.isEmpty()) {
        add(csv, run, number, run.stops().get(stop), Term.PASS, "", List.of());
      }
      leaving.forEach(party -> add(csv, run, number, run.stops().get(stop), Term.LEAVE, covers.of(party.household()), List.of(party)));
      boarding.forEach(party -> add(csv, run, number, run.stops().get(stop), Term.BOARD, covers.of(party.household()), List.of(party)));
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
        add(csv, run, "", stand, Term.WAIT, "", aboard);
      }
    }
  }

  private void add(CsvText csv, Run run, String number, Stop stop, Term act, String household, List<Riders.Party> party) {
    Covers.PlaceWords place = covers.of(stop.place());
    csv.add(
        List.of(
            covers.of(run.vehicle()),
            number,
            place.label(),
            place.nameEn(),
            place.nameAr(),
            moment(stop.arriveTick()),
            moment(stop.departTick()),
            covers.of(act),
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
    return MomentCell.of(situation.momentOf(tick), situation.operation().zone());
  }
}

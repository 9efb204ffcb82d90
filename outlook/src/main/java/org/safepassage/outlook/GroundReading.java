package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Id;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.ReportId;

/**
 * Who holds a place or road, and its expected loss.
 *
 * @param avoided whether the holder's ground is not used
 */
record GroundReading(Optional<PartyId> holder, boolean avoided, Claim.LossExpected loss, List<ReportId> basis) {

  static GroundReading of(List<? extends Id> subjects, Bearings bearings) {
    Question<Optional<PartyId>> holders = Questions.holder(bearings.whatIf().avoided());
    Reading<Optional<PartyId>> holder = bearings.intake().read(subjects, holders, Optional.empty());
    List<Evidence<Optional<PartyId>>> seenHeld =
        bearings.intake().listEvidence(subjects, holders).stream().filter(seen -> isSafeHold(seen, bearings)).toList();
    Reading<Claim.LossExpected> loss = readLoss(subjects, seenHeld, bearings.intake());
    List<ReportId> basis = new ArrayList<>(holder.basisIds());
    basis.addAll(loss.basisIds());
    boolean avoided = holder.value().filter(bearings.whatIf().avoided()::contains).isPresent();
    return new GroundReading(holder.value(), avoided, loss.value(), basis);
  }

  private static boolean isSafeHold(Evidence<Optional<PartyId>> seen, Bearings bearings) {
    return seen.mayOpen() && seen.value().filter(bearings.whatIf().avoided()::contains).isEmpty();
  }

  /** A forecast has come true once its moment has passed, unless somebody saw the ground still held after its latest point. */
  private static Reading<Claim.LossExpected> readLoss(
      List<? extends Id> subjects, List<Evidence<Optional<PartyId>>> seenHeld, Intake intake) {
    List<Evidence<Claim.LossExpected>> standing = new ArrayList<>();
    for (Evidence<Claim.LossExpected> forecast : intake.listEvidence(subjects, Questions.LOSS)) {
      Optional<Evidence<Optional<PartyId>>> refuted =
          seenHeld.stream().filter(seen -> refutes(seen.report().observedAt(), forecast)).reduce((older, newer) -> newer);
      if (refuted.isEmpty()) {
        standing.add(forecast);
      } else {
        keepRefuted(subjects.getFirst(), refuted.get(), forecast, intake);
      }
    }
    return intake.settle(subjects.getFirst(), Questions.LOSS, Questions.NO_LOSS, standing);
  }

  private static boolean refutes(Instant seen, Evidence<Claim.LossExpected> forecast) {
    return seen.isAfter(forecast.value().latest()) && seen.isAfter(forecast.report().observedAt());
  }

  private static void keepRefuted(
      Id subject, Evidence<Optional<PartyId>> seen, Evidence<Claim.LossExpected> forecast, Intake intake) {
    String why = Intake.say(forecast.report()) + " did not come true: " + Intake.say(seen.report()) + ".";
    intake.keepOvertaken(subject, List.of(seen.report()), List.of(forecast.report()), why);
  }
}

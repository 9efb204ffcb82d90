package org.safepassage.outlook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Consent;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.TimeWindow;

/** Every question that reports answer, each with its cautious reading. The table is in docs/model.md. */
final class Questions {

  /** A loss that nobody expects. */
  static final Claim.LossExpected NO_LOSS = new Claim.LossExpected(Instant.MAX, Instant.MAX, Instant.MAX);

  /** Cautious: the earlier of each of the three points. */
  static final Question<Claim.LossExpected> LOSS =
      new Question<>(
          claim ->
              claim instanceof Claim.LossExpected loss
                  ? Optional.of(loss)
                  : claim instanceof Claim.NoLossExpected ? Optional.of(NO_LOSS) : Optional.empty(),
          (a, b) ->
              new Claim.LossExpected(
                  earlier(a.earliest(), b.earliest()), earlier(a.likely(), b.likely()), earlier(a.latest(), b.latest())));

  /** Cautious: cut. */
  static final Question<Boolean> PASSABLE =
      new Question<>(
          claim ->
              claim instanceof Claim.Passable
                  ? Optional.of(true)
                  : claim instanceof Claim.Cut ? Optional.of(false) : Optional.empty(),
          Boolean::logicalAnd);

  /** Cautious: the weaker state, the smaller chance. */
  static final Question<Claim.Permission> PERMISSION =
      Question.to(
          Claim.Permission.class,
          claim -> claim.state() == PermissionState.REFUSED ? new Claim.Permission(claim.state(), 0) : claim,
          (a, b) -> new Claim.Permission(weaker(a.state(), b.state()), Math.min(a.chance(), b.chance())));

  /** Cautious: only when both say that it is open. */
  static final Question<List<TimeWindow>> WINDOWS =
      Question.to(Claim.Windows.class, claim -> OpenTimes.inOrder(claim.windows()), OpenTimes::inBoth);

  /** Cautious: the weaker state, the fewer units, the smaller chance. */
  static final Question<Claim.Pledged> PLEDGED =
      Question.to(
          Claim.Pledged.class,
          claim -> claim.state() == PledgeState.WITHDRAWN ? new Claim.Pledged(claim.state(), 0, 0) : claim,
          (a, b) ->
              new Claim.Pledged(
                  weaker(a.state(), b.state()), Math.min(a.units(), b.units()), Math.min(a.chance(), b.chance())));

  /** Cautious: the earlier. */
  static final Question<Instant> EXPIRES = Question.to(Claim.Expires.class, Claim.Expires::at, Questions::earlier).aboutWhatWasSet();

  /** Cautious: the smaller. */
  static final Question<Integer> CAPACITY =
      Question.to(Claim.CampCapacity.class, Claim.CampCapacity::persons, Math::min).aboutWhatWasSet();

  /** Cautious: the earlier. */
  static final Question<Instant> LEAVE_BY = Question.to(Claim.LeaveBy.class, Claim.LeaveBy::at, Questions::earlier).aboutWhatWasSet();

  /** Cautious: the fewer. */
  static final Question<Integer> VEHICLES =
      Question.to(Claim.VehiclesThere.class, Claim.VehiclesThere::count, Math::min);

  /** No place is more cautious than another: only what may open moves anybody. */
  static final Question<PlaceId> WHEREABOUTS = Question.to(Claim.IsAt.class, Claim.IsAt::place, (a, b) -> a);

  /** Cautious: the later. */
  static final Question<Instant> READY =
      Question.to(Claim.ReadyFrom.class, Claim.ReadyFrom::at, (a, b) -> a.isBefore(b) ? b : a);

  /** Cautious: declined, then unknown. */
  static final Question<Consent> CONSENT =
      Question.to(Claim.ConsentIs.class, Claim.ConsentIs::consent, (a, b) -> a.compareTo(b) < 0 ? b : a);

  /** Cautious: it no longer waits. */
  static final Question<HouseholdStatus> STATUS =
      Question.to(Claim.StatusIs.class, Claim.StatusIs::status, (a, b) -> a == HouseholdStatus.WAITING ? b : a);

  private Questions() {}

  /** Cautious: a party to be avoided, then any party, then nobody known. */
  static Question<Optional<PartyId>> holder(Set<PartyId> avoided) {
    BinaryOperator<Optional<PartyId>> moreCautious = (a, b) -> openness(b, avoided) < openness(a, avoided) ? b : a;
    return Question.to(Claim.HeldBy.class, claim -> Optional.of(claim.party()), moreCautious);
  }

  private static int openness(Optional<PartyId> holder, Set<PartyId> avoided) {
    return holder.isEmpty() ? 2 : avoided.contains(holder.get()) ? 0 : 1;
  }

  private static Instant earlier(Instant a, Instant b) {
    return b.isBefore(a) ? b : a;
  }

  private static PermissionState weaker(PermissionState a, PermissionState b) {
    return b.compareTo(a) < 0 ? b : a;
  }

  private static PledgeState weaker(PledgeState a, PledgeState b) {
    return b.compareTo(a) < 0 ? b : a;
  }
}

package org.safepassage.outlook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safepassage.operation.Claim;
import org.safepassage.operation.TimeWindow;

/** A claim in a few words, for sentences. */
final class ClaimWords {
  private ClaimWords() {}

  static String say(Claim claim) {
    return switch (claim) {
      case Claim.HeldBy held -> "held by " + held.party();
      case Claim.LossExpected loss ->
          "loss expected " + loss.earliest() + ", likely " + loss.likely() + ", latest " + loss.latest();
      case Claim.NoLossExpected none -> "no loss expected";
      case Claim.Cut cut -> "cut";
      case Claim.Passable passable -> "passable";
      case Claim.Permission permission -> word(permission.state()) + " with chance " + permission.chance();
      case Claim.Windows windows -> "open " + say(windows.windows());
      case Claim.Pledged pledged -> word(pledged.state()) + " " + pledged.units() + " with chance " + pledged.chance();
      case Claim.Expires expires -> "expires " + expires.at();
      case Claim.CampCapacity capacity -> "takes " + capacity.persons();
      case Claim.LeaveBy leaveBy -> "leave by " + leaveBy.at();
      case Claim.VehiclesThere vehicles -> vehicles.count() + " there";
      case Claim.IsAt at -> "at " + at.place();
      case Claim.ReadyFrom ready -> "ready from " + ready.at();
      case Claim.ConsentIs consent -> "consent " + word(consent.consent());
      case Claim.StatusIs status -> word(status.status());
    };
  }

  private static String say(List<TimeWindow> windows) {
    return windows.isEmpty()
        ? "never"
        : windows.stream().map(window -> window.opens() + " to " + window.closes()).collect(Collectors.joining(" and "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

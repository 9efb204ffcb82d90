package org.safepassage.app;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.rules.EraRules;
import org.safepassage.folder.rules.MomentWord;
import org.safepassage.folder.schema.CellText;
import org.safepassage.operation.Operation;

/** The moment that is planned from: written as in the operation folder, always with a zone, and near the operation. */
final class AsOf {
  private AsOf() {}

  /** Reads what stands behind {@code --as-of}, if anything; refuses what is no moment. */
  static Optional<Instant> read(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    Optional<Finding> finding = MomentWord.findWrong(word);
    if (finding.isPresent()) {
      throw new Refusal(ExitCode.USAGE, "--as-of '" + word + "' " + finding.get().wrong() + ". " + finding.get().maybe());
    }
    return CellText.findMoment(word);
  }

  /** The moment given, or the operation's own; refuses one that is decades away from it. */
  static Instant of(Optional<Instant> given, Operation operation) {
    given
        .flatMap(moment -> findWrong(moment, operation))
        .ifPresent(
            wrong -> {
              throw new Refusal(ExitCode.USAGE, "--as-of " + wrong);
            });
    return given.orElse(operation.defaultAsOf());
  }

  /** What is wrong with planning an operation from a moment, if anything: a clause that starts with the moment. */
  static Optional<String> findWrong(Instant moment, Operation operation) {
    if (!EraRules.isFar(moment, operation.defaultAsOf())) {
      return Optional.empty();
    }
    return Optional.of(
        moment + ", more than " + EraRules.YEARS + " years from the operation's default_as_of, " + operation.defaultAsOf()
            + ". Maybe a digit of the year is wrong.");
  }
}

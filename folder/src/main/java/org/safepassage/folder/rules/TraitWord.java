package org.safepassage.folder.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;

/** The form of a trait, {@code kind=value}. */
final class TraitWord {

  private static final List<String> KINDS = List.of("role", "age", "sex", "nationality", "need", "tie", "language");

  private TraitWord() {}

  static Optional<Finding> findWrong(String word, Set<String> hosts) {
    int equals = word.indexOf('=');
    if (equals < 1 || equals == word.length() - 1) {
      return Optional.of(new Finding("is no trait such as role=volunteer", "Maybe a list is separated wrongly."));
    }
    String kind = word.substring(0, equals);
    String value = word.substring(equals + 1);
    return switch (kind) {
      case "role" -> known(value, List.of("volunteer", "family"));
      case "age" -> known(value, List.of("infant", "child", "adult", "elder"));
      case "sex" -> known(value, List.of("female", "male", "unknown"));
      case "need" -> known(value, List.of("wheelchair", "stretcher", "medical"));
      case "tie" -> known(value, List.copyOf(hosts));
      case "nationality", "language" -> Optional.empty();
      default -> Optional.of(new Finding("has an unknown kind of trait", NearestName.maybe(kind, KINDS)));
    };
  }

  private static Optional<Finding> known(String value, List<String> known) {
    return known.contains(value)
        ? Optional.empty()
        : Optional.of(new Finding("has an unknown value", NearestName.maybe(value, known)));
  }
}

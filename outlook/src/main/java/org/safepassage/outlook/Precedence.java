package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.Report;

/**
 * Which report beats which, for one question about one subject. Reports are gone through from the oldest observation to the
 * newest, starting from what holds without any report:
 *
 * <ul>
 *   <li>one that may open replaces the reading, whether it opens or closes;
 *   <li>one that may not, and any second one of the same moment, makes the reading only more cautious.
 * </ul>
 *
 * <p>So the newest report that may open decides, a newer warning of any grade never loses to it, and of two of the same
 * moment the cautious one holds. Every step keeps the order of readings: a report that closes can never open anything later.
 */
final class Precedence<V> {
  static final Comparator<Evidence<?>> OLDEST_FIRST =
      Comparator.<Evidence<?>, Instant>comparing(evidence -> evidence.report().observedAt())
          .thenComparing(evidence -> !evidence.mayOpen())
          .thenComparing(evidence -> evidence.report().grade(), Reliance.BETTER_GRADE_FIRST)
          .thenComparing(evidence -> evidence.report().receivedAt(), Comparator.reverseOrder())
          .thenComparing(Evidence::row, Comparator.reverseOrder());

  private final Question<V> question;
  private final List<Evidence<V>> basis = new ArrayList<>();
  private V value;
  private Optional<Instant> replacedAt = Optional.empty();

  private Precedence(V byDefault, Question<V> question) {
    this.value = byDefault;
    this.question = question;
  }

  /** The reading of some evidence; {@code byDefault} is what holds without any. */
  static <V> Reading<V> read(V byDefault, List<Evidence<V>> evidence, Question<V> question) {
    List<Evidence<V>> oldestFirst = evidence.stream().sorted(OLDEST_FIRST).toList();
    Precedence<V> precedence = new Precedence<>(byDefault, question);
    oldestFirst.forEach(precedence::take);
    return precedence.reading(oldestFirst);
  }

  private void take(Evidence<V> next) {
    Optional<Instant> moment = Optional.of(next.report().observedAt());
    if (next.mayOpen() && !replacedAt.equals(moment)) {
      replacedAt = moment;
      restOn(next, next.value());
    } else {
      takeAsWarning(next);
    }
  }

  private void takeAsWarning(Evidence<V> next) {
    V cautious = question.moreCautious().apply(value, next.value());
    if (!cautious.equals(value) && cautious.equals(next.value())) {
      restOn(next, cautious);
    } else if (!cautious.equals(value) || next.value().equals(value)) {
      value = cautious;
      basis.add(next);
    }
  }

  private void restOn(Evidence<V> only, V reading) {
    value = reading;
    basis.clear();
    basis.add(only);
  }

  private Reading<V> reading(List<Evidence<V>> oldestFirst) {
    List<Evidence<V>> agreeing = basis.stream().filter(evidence -> evidence.value().equals(value)).toList();
    List<Evidence<V>> actedOn =
        agreeing.isEmpty() && !basis.isEmpty() ? List.of(basis.getLast()) : agreeing;
    List<Report> against = new ArrayList<>();
    List<Report> overtaken = new ArrayList<>();
    for (Evidence<V> evidence : oldestFirst) {
      if (!evidence.value().equals(value) && !actedOn.contains(evidence) && isItsSourcesLastWord(evidence, oldestFirst)) {
        (isOvertaken(evidence) ? overtaken : against).add(evidence.report());
      }
    }
    return new Reading<>(value, reports(basis), reports(actedOn), against, overtaken);
  }

  /** Older than the newest report that may open: that one took its place. What only warns takes nobody's place. */
  private boolean isOvertaken(Evidence<V> evidence) {
    return question.changes() && replacedAt.filter(evidence.report().observedAt()::isBefore).isPresent();
  }

  /** A source that has changed its mind does not contradict anybody with what it said before. */
  private static <V> boolean isItsSourcesLastWord(Evidence<V> evidence, List<Evidence<V>> all) {
    return all.stream()
        .filter(other -> other.report().source().equals(evidence.report().source()))
        .noneMatch(other -> other.report().observedAt().isAfter(evidence.report().observedAt()));
  }

  private static <V> List<Report> reports(List<Evidence<V>> evidence) {
    return evidence.stream().map(Evidence::report).toList();
  }
}

package org.safepassage.outlook;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.safepassage.operation.Claim;

/**
 * One thing that reports can say of a subject.
 *
 * @param answer what a claim says to it; empty if it speaks of something else
 * @param moreCautious of two answers the one that closes more, possibly a mixture; the first where neither does
 * @param changes whether the answer changes by itself as time goes by, so that newer news overtakes older; a date or a size that
 *     was set does not: two who give it differently contradict each other, whenever they spoke
 */
record Question<V>(Function<Claim, Optional<V>> answer, BinaryOperator<V> moreCautious, boolean changes) {

  Question(Function<Claim, Optional<V>> answer, BinaryOperator<V> moreCautious) {
    this(answer, moreCautious, true);
  }

  /** The same question, about something that was set once. */
  Question<V> aboutWhatWasSet() {
    return new Question<>(answer, moreCautious, false);
  }

  /** A question that claims of one kind answer. */
  static <C extends Claim, V> Question<V> to(Class<C> kind, Function<C, V> value, BinaryOperator<V> moreCautious) {
    return new Question<>(
        claim -> kind.isInstance(claim) ? Optional.of(value.apply(kind.cast(claim))) : Optional.empty(), moreCautious);
  }
}

package org.safepassage.folder.planjson;

import java.util.List;

/**
 * One field of an object in plan.json.
 *
 * @param unit blank if it has none
 * @param meaning one sentence
 */
record Field(String name, Kind kind, String unit, String meaning) {

  /** What a field holds. */
  sealed interface Kind {
    /** A whole number of ticks since the planning moment; beside it {@code …_at} shows the moment. */
    record Tick() implements Kind {}

    record Whole(long least, long most) implements Kind {}

    /** A whole number, or {@code "none"} for no limit. */
    record Limit() implements Kind {}

    record Text(boolean mayBeBlank) implements Kind {}

    record Moment() implements Kind {}

    record YesNo() implements Kind {}

    record OneOf(List<String> words) implements Kind {
      public OneOf {
        words = List.copyOf(words);
      }
    }

    record Texts() implements Kind {}

    /** An object of another shape. */
    record One(String shape) implements Kind {}

    /** An object of another shape; the field is left away where there is none. */
    record Maybe(String shape) implements Kind {}

    /** A list of objects of another shape, or of one of several that their first field tells apart. */
    record Many(String shape) implements Kind {}

    /** A list of lists of objects of another shape. */
    record ManyLists(String shape) implements Kind {}
  }

  /** The name of the moment shown beside a tick. */
  String momentName() {
    return name.substring(0, name.length() - "tick".length()) + "at";
  }
}

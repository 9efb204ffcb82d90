package org.safepassage.solve.chain;

import java.util.Arrays;

/**
 * Rows of as many values as a carrier has places, known by their numbers and stored once: time after time a state is worth
 * what it was worth a tick later, and then shares its row. Row {@link #NONE} is all {@link #NEVER}.
 */
final class Rows {
  static final int NEVER = Integer.MIN_VALUE / 2;
  static final int NONE = 0;

  private final int width;
  private final int[] draft;
  private int[] values;
  private int count;
  private int begun;
  private boolean changed;

  Rows(int width) {
    this.width = width;
    this.draft = new int[width];
    this.values = new int[1024 * width];
    Arrays.fill(values, 0, width, NEVER);
    clear();
  }

  /** Places in each row. */
  int width() {
    return width;
  }

  /** Forgets all rows but {@link #NONE}. */
  void clear() {
    count = 1;
  }

  int get(int row, int place) {
    return values[row * width + place];
  }

  /** Starts a draft of what a row says; what follows can only raise it, until {@link #end}. */
  void begin(int row) {
    begun = row;
    changed = false;
  }

  private void change() {
    if (!changed) {
      System.arraycopy(values, begun * width, draft, 0, width);
      changed = true;
    }
  }

  /** Raises each place of the draft to what a row says of it. */
  void raise(int row) {
    if (row == NONE || row == begun) {
      return;
    }
    change();
    int there = row * width;
    for (int place = 0; place < width; place++) {
      draft[place] = Math.max(draft[place], values[there + place]);
    }
  }

  /** Raises each place of the draft to a value beyond what a row says of so many places less. */
  void raise(int row, int places, int value) {
    if (row == NONE) {
      return;
    }
    change();
    int there = row * width - places;
    for (int place = places; place < width; place++) {
      draft[place] = Math.max(draft[place], value + values[there + place]);
    }
  }

  /** Raises one place of the draft. */
  void raiseOne(int place, int value) {
    if (value > (changed ? draft[place] : get(begun, place))) {
      change();
      draft[place] = value;
    }
  }

  /** The number of the row that says what the draft does. */
  int end() {
    int from = begun * width;
    if (!changed || Arrays.equals(draft, 0, width, values, from, from + width)) {
      return begun;
    }
    if ((count + 1L) * width > values.length) {
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, values.length * 2L));
    }
    System.arraycopy(draft, 0, values, count * width, width);
    return count++;
  }
}

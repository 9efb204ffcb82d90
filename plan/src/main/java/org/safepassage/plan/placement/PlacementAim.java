package org.safepassage.plan.placement;

import java.util.List;

/** What a placement is judged by, the first before all others. */
public enum PlacementAim {
  LOCKED("people settled where the cell has locked them"),
  NAMED("people with a named place where one is demanded"),
  IN_TIME("people who depart by the camp's date"),
  PLACED("people placed"),
  FLOORS("people towards the floors of the groups"),
  WORTH("worth"),
  KEPT("people who keep the host that they had");

  /** All of them, in their order. */
  static final List<PlacementAim> ALL = List.of(values());

  private final String words;

  PlacementAim(String words) {
    this.words = words;
  }

  /** In words for a person; the certificate calls it so. */
  public String words() {
    return words;
  }
}

package org.safepassage.folder.generate;

/** The kinds of household that every generated operation has, each at least once if it has 100 people or more. */
enum HouseholdKind {
  SINGLE("one adult alone", 8, 1, 1),
  COUPLE("a couple with children", 26, 3, 7),
  OWN_CAR("an own car", 12, 2, 5),
  WHEELCHAIR("a wheelchair user", 3, 2, 5),
  STRETCHER("somebody on a stretcher", 2, 2, 4),
  MEDICAL("a medical need", 4, 2, 6),
  SPLIT("members at two places", 4, 3, 6),
  GUARDED("children without an adult, led by a member of another household", 2, 2, 3),
  TOGETHER("two households that go together", 3, 2, 4),
  LINKED("two families that settle at one host", 3, 2, 5),
  UNDECIDED("consent unknown", 5, 2, 6),
  ELDERLY("an elderly couple", 4, 2, 2),
  DECLINED("declined", 3, 2, 5),
  NOT_TOLD("cannot be told", 2, 2, 5),
  LARGE("a large family", 5, 7, 12),
  LATE("ready late, told by a messenger", 4, 3, 7),
  WISHES("wishes and a refusal", 5, 2, 6),
  DISPLACED("displaced from its home", 4, 2, 6),
  STAYING("a member who stays by the family's own decision", 2, 3, 6),
  WOMEN_HEADED("headed by a woman", 5, 2, 6),
  REFUSES_GATE("will not pass one gate", 1, 2, 5),
  BARRED("may not pass one gate", 2, 2, 5),
  WEIGHTED("a weight with its reason", 1, 2, 4);

  private final String words;
  private final int share;
  private final int least;
  private final int most;

  HouseholdKind(String words, int share, int least, int most) {
    this.words = words;
    this.share = share;
    this.least = least;
    this.most = most;
  }

  /** As the note of the household says it. */
  String words() {
    return words;
  }

  /** How often, beside the other kinds. */
  int share() {
    return share;
  }

  /** People of one household of this kind. */
  int least() {
    return least;
  }

  int most() {
    return most;
  }

  /** Whether it comes with a second household, of as many people at least. */
  boolean isPair() {
    return this == GUARDED || this == TOGETHER || this == LINKED;
  }

  int leastTogether() {
    return isPair() ? least + least : least;
  }
}

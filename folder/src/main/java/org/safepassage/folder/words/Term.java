package org.safepassage.folder.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words of the program itself that files for the field use; each has a neutral cover, which vocabulary.csv may replace. */
public enum Term {
  HOUSEHOLD("party"),
  GATE("station"),
  PLACE("place"),
  VEHICLE("vehicle"),
  RUN("run"),
  CHECKPOINT("halt"),
  BOARD("board"),
  LEAVE("leave"),
  WAIT("wait"),
  PASS("pass"),
  WHEELCHAIRS("wheelchairs"),
  STRETCHERS("lying"),
  MEDICAL("care");

  private final String cover;

  Term(String cover) {
    this.cover = cover;
  }

  /** The cover that it has unless vocabulary.csv gives another. */
  public String cover() {
    return cover;
  }

  /** The word that stands for it in vocabulary.csv. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Term> find(String word) {
    return Stream.of(values()).filter(term -> term.word().equals(word)).findFirst();
  }

  public static List<String> listWords() {
    return Stream.of(values()).map(Term::word).toList();
  }
}

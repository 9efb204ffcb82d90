package org.safepassage.folder.schema;

import java.util.List;
import java.util.Optional;

/** What a report may claim of which subject, in the words of reports.csv. */
public enum ClaimKind {
  HELD_BY("held_by", List.of("place", "area", "road"), "PARTY", "this party holds it", "fsa"),
  LOSS_EXPECTED("loss_expected", List.of("place", "area", "road"), "EARLIEST LIKELY LATEST",
      "it will be lost: the 5, 50 and 95 % points, a planner's estimate",
      "2018-07-18T12:00Z 2018-07-20T12:00Z 2018-07-23T00:00Z"),
  NO_LOSS_EXPECTED("no_loss_expected", List.of("place", "area", "road"), "", "no loss is expected any more", ""),
  CUT("cut", List.of("road"), "", "nobody passes", ""),
  PASSABLE("passable", List.of("road"), "", "it can be driven", ""),
  PERMISSION("permission", List.of("crossing"), "STATE [CHANCE]",
      "refused, not_asked, asked, offered or agreed, and the chance (0 to 1, default 1) that it holds", "offered 0.6"),
  WINDOWS("windows", List.of("crossing"), "OPENS/CLOSES OPENS/CLOSES …", "all windows that it will have; blank = none",
      "2018-07-21T18:30Z/2018-07-22T02:30Z"),
  PLEDGED("pledged", List.of("pledge"), "STATE UNITS [CHANCE]",
      "withdrawn, asked, offered or binding, how many of its own units, and the chance (0 to 1, default 1)", "binding 250"),
  EXPIRES("expires", List.of("pledge"), "TIME", "it expires then", "2018-10-01T00:00Z"),
  CAPACITY("capacity", List.of("camp"), "PERSONS", "how many it takes", "800"),
  LEAVE_BY("leave_by", List.of("camp"), "TIME", "its guests must have left by then", "2018-10-21T22:00Z"),
  VEHICLES("vehicles", List.of("vehicle"), "COUNT", "how many of the group there are", "2"),
  AT("at", List.of("household", "member"), "PLACE", "where they are", "jasim"),
  READY_FROM("ready_from", List.of("household"), "TIME", "ready from then", "2018-07-16T03:00Z"),
  CONSENT("consent", List.of("household"), "given|unknown|declined", "its answer", "given"),
  STATUS("status", List.of("household"), "waiting|moving|crossed|refused|left_otherwise|detained|dead|unknown",
      "where it stands in the headcount", "crossed");

  /** The kinds of subject, with the file in which their ids are; areas are drawn, not listed. */
  public static final List<String> SUBJECTS =
      List.of("place", "road", "area", "crossing", "pledge", "camp", "vehicle", "household", "member");

  private final String word;
  @SuppressWarnings("ImmutableEnumChecker") // a List.of, never changed
  private final List<String> subjects;
  private final String value;
  private final String meaning;
  private final String example;

  ClaimKind(String word, List<String> subjects, String value, String meaning, String example) {
    this.word = word;
    this.subjects = subjects;
    this.value = value;
    this.meaning = meaning;
    this.example = example;
  }

  public static Optional<ClaimKind> find(String word) {
    return List.of(values()).stream().filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The claims that fit a kind of subject. */
  public static List<String> listWordsFor(String subject) {
    return List.of(values()).stream().filter(kind -> kind.subjects.contains(subject)).map(ClaimKind::word).toList();
  }

  public String word() {
    return word;
  }

  public List<String> subjects() {
    return subjects;
  }

  /** The form of the value; blank = no value. */
  public String value() {
    return value;
  }

  public String meaning() {
    return meaning;
  }

  public String example() {
    return example;
  }
}

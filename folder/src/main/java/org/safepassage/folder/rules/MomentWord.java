package org.safepassage.folder.rules;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.schema.CellText;

/** The form of moments, in cells and on the command line. */
public final class MomentWord {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private MomentWord() {}

  /** What is wrong with a moment as it is written, if anything. */
  public static Optional<Finding> findWrong(String text) {
    Optional<Instant> moment = CellText.findMoment(text);
    if (moment.isEmpty()) {
      return Optional.of(unreadable(CellText.latinDigits(text)));
    }
    if (moment.get().isBefore(FIRST) || moment.get().isAfter(LAST)) {
      return Optional.of(new Finding("is before 1900 or after 2200", "Maybe a digit of the year is wrong."));
    }
    return Optional.empty();
  }

  private static Finding unreadable(String latin) {
    if (latin.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?")) {
      String moment = latin.replace(' ', 'T');
      return new Finding("has no time zone", "Maybe " + moment + "Z, or " + moment + "+03:00.");
    }
    if (latin.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}.*")) {
      return new Finding("has a space between day and time", "Maybe " + latin.replaceFirst(" ", "T").replace(" ", "") + ".");
    }
    if (latin.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return new Finding("is a day without a time", "Maybe " + latin + "T00:00Z.");
    }
    if (latin.matches("[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}.*")) {
      return new Finding("is not written as year-month-day", "Maybe the spreadsheet changed it: format the column as text and write 2018-07-15T21:43Z.");
    }
    if (latin.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return new Finding("is no moment that exists", "Maybe a month, day, hour or zone is out of range: 2018-07-15T21:43Z.");
    }
    return new Finding("is no moment", "Maybe 2018-07-15T21:43Z is the form that is meant.");
  }
}

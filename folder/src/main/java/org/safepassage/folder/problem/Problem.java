package org.safepassage.folder.problem;

/**
 * One thing that is wrong, or looks wrong, in one file.
 *
 * @param file the file's name inside the folder
 * @param line counts from 1; 0 = the file as a whole
 * @param column counts from 1: the cell in a CSV row, the character in other files; 0 = the line as a whole
 * @param name the column, key or JSON pointer; may be blank
 * @param value what was written, as far as it may be repeated; blank where it may hold free text
 * @param wrong what is wrong, a clause without a full stop
 * @param maybe what may mend it, a sentence that starts with "Maybe"; may be blank
 */
public record Problem(
    Severity severity, String file, int line, int column, String name, String value, String wrong, String maybe) {

  /** Whether the folder is refused for it. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line for people: {@code roads.csv:14 km: "3,2" is not a number. Maybe 3.2.} */
  public String sentence() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!name.isBlank()) {
      text.append(' ').append(name);
    }
    text.append(isError() ? ": " : ": warning: ");
    if (!value.isBlank()) {
      text.append('"').append(value).append("\" ");
    }
    text.append(wrong).append('.');
    return maybe.isBlank() ? text.toString() : text.append(' ').append(maybe).toString();
  }

  @Override
  public String toString() {
    return sentence();
  }
}

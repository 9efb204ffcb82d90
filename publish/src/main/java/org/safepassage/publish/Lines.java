package org.safepassage.publish;

/** Text in lines of at most 80 columns; later lines of a paragraph hang under its first word. */
public final class Lines {
  private static final int COLUMNS = 80;

  private final StringBuilder text = new StringBuilder();

  /** One line as it is. */
  public Lines line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  public Lines blank() {
    return line("");
  }

  /** A paragraph after a prefix such as {@code "  - "}. */
  public Lines paragraph(String prefix, String words) {
    StringBuilder line = new StringBuilder(prefix);
    boolean first = true;
    for (String word : words.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        line(line.toString());
        line = new StringBuilder(" ".repeat(prefix.length())).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
      first = false;
    }
    return line(line.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

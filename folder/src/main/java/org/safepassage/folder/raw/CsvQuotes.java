package org.safepassage.folder.raw;

/** Finds the quote that swallows the rest of a file: the reader would only say where the file ends. */
final class CsvQuotes {

  private CsvQuotes() {}

  /** The line, from 1, of an opening quote that nothing closes; 0 if there is none. */
  static int lineOfUnclosed(String text, char separator) {
    int line = 1;
    int opened = 0;
    boolean atStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (opened > 0 && c == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          opened = 0;
        }
      } else if (opened == 0 && c == '"' && atStart) {
        opened = line;
      }
      if (c == '\n') {
        line++;
      }
      atStart = opened == 0 && (c == separator || c == '\n' || c == '\r');
    }
    return opened;
  }
}

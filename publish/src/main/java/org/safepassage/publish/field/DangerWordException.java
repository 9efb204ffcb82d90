package org.safepassage.publish.field;

/** A file for the field would hold a word of the danger list that no cover could take out; nothing was written. */
public final class DangerWordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DangerWordException(String file, String word) {
    super(file + " would hold \"" + word + "\", a word of the danger list");
  }
}

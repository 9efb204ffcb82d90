package org.safepassage.benchmarks.published;

/** A file of an instance that cannot be understood: which line, what stands there, and what should. */
public final class InvalidInstance extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidInstance(String file, int line, String value, String expected) {
    super(file + ", line " + line + ": '" + value + "': " + expected);
  }
}

package org.safepassage.operation;

/**
 * A word by which gates, checkpoints and hosts say whom they bar or want, in the form {@code kind=value}: {@code
 * role=volunteer}, {@code age=child}, {@code nationality=palestinian}, {@code need=stretcher}, {@code tie=ca}, {@code
 * language=fr}.
 */
public record Trait(String kind, String value) {
  @Override
  public String toString() {
    return kind + "=" + value;
  }
}

package org.safepassage.operation;

/** The id of one report. */
public record ReportId(String value) implements Id {
  public ReportId {
    Id.require(value, ReportId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}

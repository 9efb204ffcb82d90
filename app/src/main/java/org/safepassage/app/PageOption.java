package org.safepassage.app;

import org.safepassage.publish.page.PageDetail;
import picocli.CommandLine.Option;

/** How much of the people the page of a plan may hold. */
final class PageOption {
  @Option(names = "--counts-only", description = "Write plan.html without households, runs and assembly places, for readers outside the cell. The other files stay whole.")
  boolean countsOnly;

  PageDetail detail() {
    return countsOnly ? PageDetail.COUNTS_ONLY : PageDetail.HOUSEHOLDS;
  }
}

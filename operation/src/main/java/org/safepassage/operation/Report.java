package org.safepassage.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * A graded statement about one thing that changes. As of a moment only reports received by then exist.
 *
 * @param observedAt when it was so
 * @param receivedAt when the cell learned it
 * @param validUntil from when it says nothing any more, if it says so itself
 * @param subject the id that it speaks of: a place, area, road, crossing, pledge, camp, vehicle group, household or member
 * @param text what was said, with its origin; never shown to hosts or the field
 */
public record Report(
    ReportId id,
    Instant observedAt,
    Instant receivedAt,
    Optional<Instant> validUntil,
    SourceId source,
    Grade grade,
    Id subject,
    Claim claim,
    String text) {}

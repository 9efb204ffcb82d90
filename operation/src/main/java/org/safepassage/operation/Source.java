package org.safepassage.operation;

import java.util.Optional;

/**
 * Where reports come from. A source that belongs to a party never relied on opens nothing by itself.
 *
 * @param party the party that the source speaks for, if any
 */
public record Source(SourceId id, String name, Optional<PartyId> party, String note) {}

package org.safepassage.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * Where people stay between the last crossing and their host.
 *
 * @param leaveBy the moment by which its guests must have left, if there is one
 */
public record Camp(CampId id, String nameEn, String nameAr, PlaceId place, int capacityPersons, Optional<Instant> leaveBy, String note) {}

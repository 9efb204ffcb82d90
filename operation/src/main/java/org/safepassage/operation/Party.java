package org.safepassage.operation;

/** Somebody who holds ground, gates or vehicles, hosts people, or sends reports. */
public record Party(PartyId id, String nameEn, String nameAr, String kind, String note) {}

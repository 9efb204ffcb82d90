package org.safepassage.operation;

/** A party told of the operation. */
public record Notice(PartyId party, int tick) {}

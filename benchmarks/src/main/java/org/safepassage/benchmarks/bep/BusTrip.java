package org.safepassage.benchmarks.bep;

/** A full bus from a pick-up to a shelter. */
public record BusTrip(int pickup, int shelter) {}

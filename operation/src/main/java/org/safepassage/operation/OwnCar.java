package org.safepassage.operation;

/** A family's own vehicle: one-way, left where they get out. */
public record OwnCar(int seats, int rangeKm, double maxKmh) {}

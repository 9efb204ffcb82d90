package org.safepassage.benchmarks.icep;

/** One loaded leg and the way to it. */
public record VesselTrip(String evacuationDock, String safeDock, int persons) {}

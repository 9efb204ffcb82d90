package org.safepassage.benchmarks.icep;

/** From one dock to another. */
public record Leg(String from, String to) {}

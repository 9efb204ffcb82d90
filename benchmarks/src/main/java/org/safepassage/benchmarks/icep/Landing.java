package org.safepassage.benchmarks.icep;

/** That a vessel can lie at a dock. */
public record Landing(String vessel, String dock) {}

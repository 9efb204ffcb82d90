package org.safepassage.folder.problem;

/**
 * What is wrong with a value, before it is known where it stands.
 *
 * @param wrong a clause without a full stop
 * @param maybe a sentence, or blank
 */
public record Finding(String wrong, String maybe) {}

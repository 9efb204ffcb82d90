package org.safepassage.operation;

import java.time.Instant;

/**
 * The plan that was in force when another was made from it.
 *
 * @param asOf its planning moment
 * @param fingerprint of the whole plan
 */
public record InForce(Instant asOf, String fingerprint) {}

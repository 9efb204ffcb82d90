package org.safepassage.plan.placement;

import org.safepassage.operation.HostDecision;

/**
 * A lock that cannot be kept.
 *
 * @param sentence why, for a person
 */
public record LockRefusal(HostDecision lock, String sentence) {}

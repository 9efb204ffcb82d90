package org.safepassage.plan.placement;

import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PledgeId;

/**
 * Where a household goes if its host refuses it in vetting.
 *
 * @param pledge of another host, with places left beside everybody who is placed
 */
public record SecondHost(HouseholdId household, PledgeId pledge) {}

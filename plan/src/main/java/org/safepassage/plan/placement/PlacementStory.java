package org.safepassage.plan.placement;

import java.util.Optional;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Placement;

/**
 * What can be told to one household of where it settles.
 *
 * @param place its place, if it has one
 * @param host of its place
 * @param reason why there, or why nowhere, in a sentence
 * @param missed the best of the hosts that it did not get; none if there is no other
 */
public record PlacementStory(
    HouseholdId household, Optional<Placement> place, Optional<HostId> host, String reason, Optional<MissedHost> missed) {}

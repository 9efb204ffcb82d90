package org.safepassage.operation;

/**
 * One thing that somebody could do, or that could turn out better, supposed to be so: what a household's reason names as the change that
 * would bring it on the plan. The catalogue in docs/model.md says in which order they are tried.
 */
public sealed interface Supposition extends Change {

  // Calls -----------------------------------------------------------------------------------------------------------------

  /** The household's answer is yes. */
  record Consents(HouseholdId household) implements Supposition {}

  /** Somebody reaches the household within so many minutes of the call. */
  record Reached(HouseholdId household, int minutes) implements Supposition {
    public Reached {
      requireAtLeast(0, minutes, "minutes");
    }
  }

  /** Calls may go out earlier than the policy allows. */
  record CallsEarlier(int minutes) implements Supposition {
    public CallsEarlier {
      requireAtLeast(1, minutes, "minutes");
    }
  }

  // Time ------------------------------------------------------------------------------------------------------------------

  /** The household can leave so much sooner: less time to be reached, to get ready, and ready from an earlier moment. */
  record ReadySooner(HouseholdId household, int minutes) implements Supposition {
    public ReadySooner {
      requireAtLeast(1, minutes, "minutes");
    }
  }

  /** All ground that is not lost yet is lost so much later. */
  record GroundHolds(int minutes) implements Supposition {
    public GroundHolds {
      requireAtLeast(1, minutes, "minutes");
    }
  }

  // Vehicles --------------------------------------------------------------------------------------------------------------

  /** So many more vehicles of a group, at its base. */
  record MoreVehicles(VehicleGroupId vehicles, int count) implements Supposition {
    public MoreVehicles {
      requireAtLeast(1, count, "vehicles");
    }
  }

  // Gate hours ------------------------------------------------------------------------------------------------------------

  /** The gate's first window that is still to come opens so much earlier. */
  record OpensEarlier(CrossingId crossing, int minutes) implements Supposition {
    public OpensEarlier {
      requireAtLeast(1, minutes, "minutes");
    }
  }

  /** The gate's last window closes so much later. */
  record ClosesLater(CrossingId crossing, int minutes) implements Supposition {
    public ClosesLater {
      requireAtLeast(1, minutes, "minutes");
    }
  }

  /** So many more desks at the gate. */
  record MoreDesks(CrossingId crossing, int desks) implements Supposition {
    public MoreDesks {
      requireAtLeast(1, desks, "desks");
    }
  }

  // Places ----------------------------------------------------------------------------------------------------------------

  /** All members of the household are at this place at the planning moment. */
  record StartsAt(HouseholdId household, PlaceId place) implements Supposition {}

  // Parties ---------------------------------------------------------------------------------------------------------------

  /** Nobody is barred at the gate. */
  record LiftsBars(CrossingId crossing) implements Supposition {}

  /** The household takes back that it will not use the gate. */
  record UsesGate(HouseholdId household, CrossingId crossing) implements Supposition {}

  /** The party's checkpoints let everybody of the group pass. */
  record OpensCheckpoints(PartyId party) implements Supposition {}

  /** The gate's permission is agreed, whatever it depends on. */
  record Permits(CrossingId crossing) implements Supposition {}

  /** A pledge is binding, with so many more units. */
  record MorePledged(PledgeId pledge, int units) implements Supposition {
    public MorePledged {
      requireAtLeast(1, units, "units");
    }
  }

  /** The household moves apart from those with whom it is marked together. */
  record MovesApart(HouseholdId household) implements Supposition {}

  // The cell's own choice -------------------------------------------------------------------------------------------------

  /** Whoever else is on the plan, this household is, if it can be. */
  record PutFirst(HouseholdId household) implements Supposition {}

  /** The policy's floor for a group is so many per cent of its people; 0 = none. */
  record AtLeast(Group group, int percent) implements Supposition {
    public AtLeast {
      requireAtLeast(0, percent, "per cent");
    }
  }

  private static void requireAtLeast(int least, int amount, String unit) {
    if (amount < least) {
      throw new IllegalArgumentException(amount + " " + unit + " are supposed: the least is " + least);
    }
  }
}

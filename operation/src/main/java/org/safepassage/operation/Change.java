package org.safepassage.operation;

/** One thing that a what-if changes in the situation. */
public sealed interface Change permits Change.WithoutParty, Change.WithoutCrossing, Change.WithoutHost, Change.Relax, Supposition {

  /** Without anything that hangs on this party: its gates, vehicles, pledges and ground. */
  record WithoutParty(PartyId party) implements Change {}

  /** Without this crossing. */
  record WithoutCrossing(CrossingId crossing) implements Change {}

  /** Without this host's pledges. */
  record WithoutHost(HostId host) implements Change {}

  /** As if one kind of limit were lifted: what the plan is short of. */
  record Relax(Limit limit) implements Change {}

  /** The kinds of limit that can be lifted in a what-if. */
  enum Limit {
    /** Every vehicle group three times as large. */
    FLEET,
    /** Every gate with three times its desks. */
    GATE_DESKS,
    /** No place or road is ever lost. */
    ROAD_LOSS,
    /** Waiting, holding and unnoticed gathering without limit. */
    ASSEMBLY_LIMITS,
    /** No guarantee is demanded. */
    GUARANTEE,
    /** Calls may go out at once and reach everybody who can be told at once; nobody needs time to get ready. */
    CALLING_TIMES
  }
}

package org.safepassage.operation;

import java.util.Set;

/** What the state behind a crossing demands of the hosts before it lets people in. */
public sealed interface Guarantee {

  /** Nothing is demanded. */
  record None() implements Guarantee {}

  /** People passed may not exceed the people whom these hosts guarantee together at this state or better. */
  record Collective(PledgeState leastState, Set<HostId> hosts) implements Guarantee {
    public Collective {
      hosts = InOrder.set(hosts);
    }
  }

  /** Every household that passes has its own place at one of these hosts, by a pledge at this state or better. */
  record Named(PledgeState leastState, Set<HostId> hosts) implements Guarantee {
    public Named {
      hosts = InOrder.set(hosts);
    }
  }
}

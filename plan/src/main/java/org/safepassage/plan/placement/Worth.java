package org.safepassage.plan.placement;

import java.util.Locale;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Trait;

/**
 * What a placement is worth, in small whole numbers, added up over the household's members: the planner's own scale, of use only
 * to compare placements of the same people.
 *
 * <pre>
 *   6   the host is the first wish of the household; 5 the second, and so on, at least 1
 *   4   a tie to the host (family or former work there, as the roster has it)
 *   3   a need that the pledge names among those whom it accepts
 *   2   speaks a language of the host
 *   1   the pledge is binding
 * </pre>
 */
final class Worth {
  private static final int FIRST_WISH = 6;

  private Worth() {}

  static int of(Household household, Pledge pledge, Host host, PledgeState state) {
    int worth = ofWish(household, pledge.host()) * household.listMovingMembers().size();
    for (Member member : household.listMovingMembers()) {
      worth += member.ties().contains(pledge.host()) ? 4 : 0;
      worth += member.needs().stream().anyMatch(need -> names(pledge, need)) ? 3 : 0;
      worth += member.languages().stream().anyMatch(host.languages()::contains) ? 2 : 0;
      worth += state == PledgeState.BINDING ? 1 : 0;
    }
    return worth;
  }

  private static int ofWish(Household household, HostId host) {
    int rank = household.wishedHosts().indexOf(host);
    return rank < 0 ? 0 : Math.max(1, FIRST_WISH - rank);
  }

  private static boolean names(Pledge pledge, Need need) {
    return pledge.accepts().contains(new Trait("need", need.name().toLowerCase(Locale.ROOT)));
  }
}

package org.safepassage.publish.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page embeds, and nothing that it does not show. Ticks count from the planning moment; places, parties, gates and
 * hosts are named by their index, and by their id where they have no name; x and y are kilometres east and south of the map's corner.
 *
 * @param phases what {@code series} counts, or what the groups' phases are called, in the order of a journey
 * @param groups everybody who moves; empty where {@code series} stands for them
 * @param series for each quarter of an hour its first tick and how many are in each phase
 */
record PageFacts(
    About about,
    Numbers numbers,
    List<Share> leftOut,
    Span span,
    List<Named> parties,
    List<Spot> places,
    List<Ground> ground,
    List<Way> roads,
    List<Gate> gates,
    List<Message> messages,
    List<Vehicle> vehicles,
    List<Stop> stops,
    List<Turn> turns,
    List<Home> homes,
    List<Family> families,
    List<String> phases,
    List<Party> groups,
    List<int[]> series,
    List<State> hosts,
    Places firm,
    List<GroupShare> shares,
    List<Pledge> promises,
    List<String> binds) {

  /** @param shows {@code households}, {@code places} (above so many people), or {@code counts} */
  record About(String title, boolean synthetic, String asOf, String zone, int tickSeconds, long seed, int steps, String facts, String shows) {}

  /** @param margin minutes, or null where nothing used is ever lost; {@code lastAcross} a tick, or null where nobody crosses */
  record Numbers(
      int listed,
      int firm,
      int planned,
      int staying,
      int unknown,
      long weight,
      long bound,
      String boundName,
      double gap,
      @Nullable Integer margin,
      double exposure,
      @Nullable Integer lastAcross,
      @Nullable Mean expected) {}

  /** People out on the mean of scenarios; {@code error}: half of its 95 % sampling interval; {@code bound}: by weight, no plan's mean is above it. */
  record Mean(double people, double error, int scenarios, double bound) {}

  /** People left out for one reason. */
  record Share(String reason, int people, int households) {}

  /** What the slider covers, in ticks. */
  record Span(int from, int to) {}

  /** @param kind of party */
  record Named(String en, String ar, String kind) {}

  /**
   * @param holder index of a party, or -1
   * @param lost earliest, likely and latest tick, or null if none is expected
   */
  record Spot(String en, String ar, String kind, double x, double y, int holder, boolean usable, int @Nullable [] lost) {}

  /**
   * Ground that is nearest to places of one holder and one fate.
   *
   * @param rings outlines and holes, each x, y, x, y, ...
   */
  record Ground(int holder, boolean usable, int @Nullable [] lost, List<double[]> rings) {}

  /** @param lost tick from which it counts as lost, or null */
  record Way(int from, int to, boolean usable, @Nullable Integer lost) {}

  /** @param windows opening and closing ticks; {@code load}: quarter's first tick, desk ticks in use, desk ticks there are */
  record Gate(String en, String ar, int place, String permission, List<int[]> windows, List<int[]> load) {}

  /** To be sent: a notice to a party, or a gate's list of households; what the other would say is -1. */
  record Message(int tick, int party, int gate, int households) {}

  /** @param runs in order */
  record Vehicle(String id, String kind, int seats, List<Trip> runs) {}

  /**
   * @param stops place, arrival and departure
   * @param moves from place, to place, entering and leaving tick, people aboard
   * @param chance percent of scenarios in which it comes to its end, or null on one scenario; {@code margin} in minutes, or null
   */
  record Trip(String id, List<int[]> stops, List<int[]> moves, @Nullable Double chance, @Nullable Integer margin) {}

  /**
   * What becomes of the people of the plan if it stops at a quarter of an hour: each is in one of home, way, gathered, desk, across.
   *
   * @param soon of those at home, on ground that counts as lost soon; {@code goTo}: place and people who can turn back to it
   */
  record Stop(int tick, int home, int soon, int way, int gathered, int desk, int across, List<int[]> goTo, int cannot) {}

  /** A run's last place from which it can turn back, and to where; -1 for all if it cannot once somebody is aboard. */
  record Turn(String run, int people, int place, int tick, int fallback, int there) {}

  /**
   * Who starts from a place: households with somebody there, people left out there.
   *
   * @param leaves tick and people who leave then
   */
  record Home(int place, int households, int left, List<int[]> leaves) {}

  /**
   * One household.
   *
   * @param at places of its moving members
   * @param reason why it is left out, or null if it is planned
   * @param remedy what would bring it on the plan, and whom it would displace, in sentences; or null
   * @param calls when it is called; {@code leaves}, {@code passes} and {@code out}: first leaving, first and last passage; -1 if left out
   * @param gate index of the first gate passed, or -1; {@code host} index of its host, or -1
   * @param settles why it settles where it does, or nowhere; {@code missed} the best host that it did not get and why, or null
   * @param chance percent of scenarios in which it gets out, or null
   * @param safe the latest ticks at which it can leave with its way open in 50, 80 and 95 % of scenarios (-1: there is none), or null
   * @param second index of its second host, -1 if it needs none, -2 if it should have one and there is none
   */
  record Family(
      String id,
      int people,
      List<Integer> at,
      @Nullable String reason,
      String sentence,
      @Nullable String remedy,
      boolean unknown,
      int calls,
      int leaves,
      int passes,
      int out,
      int gate,
      List<String> runs,
      int host,
      String settles,
      @Nullable String missed,
      int second,
      @Nullable Double chance,
      int @Nullable [] safe) {}

  /** People who are together all the time: {@code phases} are a tick and which phase begins then; {@code moves} those on foot or by own car. */
  record Party(int people, List<int[]> phases, List<int[]> moves) {}

  /**
   * How far the places at hosts reach.
   *
   * @param most no placement places more, or null where the placement is proven best; {@code binding}: places by binding pledges; {@code people}: with a place if only those count
   * @param without households without a firm place; their ids where the page may name them
   * @param onePersons of one more binding pledge: its places, people more with a firm place, people fewer beyond the camp's date, whom
   */
  record Places(
      int placed,
      @Nullable Integer most,
      int beyond,
      int secondNamed,
      int secondWithout,
      int binding,
      int people,
      int without,
      List<String> withoutIds,
      int onePersons,
      int oneMore,
      int oneFewer,
      List<String> oneIds) {}

  /** People of a group on the roster who would move, planned, placed. @param floor least share of it to be on the plan, if the policy sets one */
  record GroupShare(String group, int listed, int planned, int placed, @Nullable Double floor) {}

  record State(String id, String en, String ar, List<Pledged> pledges) {}

  /** @param persons that its units are counted as */
  record Pledged(String id, String unit, int units, int persons, String state, int placed) {}

  /**
   * A promise not yet firm, of a gate or a host; the other index is -1.
   *
   * @param stated a gate's permission before what it hangs on was weighed, or null where that makes no difference
   */
  record Pledge(
      int gate, int host, String state, @Nullable String stated, int units, String unit, boolean guarantees, boolean places, List<String> reports) {}
}

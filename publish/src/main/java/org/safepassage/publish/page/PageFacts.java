package org.safepassage.publish.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page embeds, and nothing that it does not show. Ticks count from the planning moment; places, parties and hosts
 * are named by their index; x and y are kilometres east and south of the map's corner.
 *
 * @param groups everybody who moves; empty where {@code series} stands for them
 * @param series for each quarter of an hour its first tick and how many are home, moving, waiting, at a desk, beyond, in a camp
 */
record PageFacts(
    About about,
    Numbers numbers,
    List<Share> leftOut,
    Span span,
    List<Named> parties,
    List<Spot> places,
    List<Way> roads,
    List<Gate> gates,
    List<Vehicle> vehicles,
    List<Family> families,
    List<Party> groups,
    List<int[]> series,
    List<State> hosts,
    List<String> promises,
    List<String> binds) {

  /** @param countsOnly without households, runs and places where people gather */
  record About(String title, boolean synthetic, String asOf, String zone, int tickSeconds, int seed, int steps, String facts, boolean countsOnly) {}

  /** @param margin minutes, or null where nothing used is ever lost */
  record Numbers(
      int listed, int firm, int planned, int staying, int unknown, long weight, long bound, String boundName, double gap, @Nullable Integer margin, double exposure) {}

  /** People left out for one reason. */
  record Share(String reason, int people, int households) {}

  /** What the slider covers, in ticks. */
  record Span(int from, int to) {}

  /** @param kind of party */
  record Named(String id, String en, String ar, String kind) {}

  /**
   * @param holder index of a party, or -1
   * @param lost earliest, likely and latest tick, or null if none is expected
   * @param shape corners of the ground that is nearest to it, for the map's shading
   */
  record Spot(String id, String en, String ar, String kind, double x, double y, int holder, boolean usable, int @Nullable [] lost, List<double[]> shape) {}

  /** @param lost tick from which it counts as lost, or null */
  record Way(int from, int to, boolean usable, @Nullable Integer lost) {}

  /** @param windows opening and closing ticks; {@code load}: quarter's first tick, desk ticks in use, desk ticks there are */
  record Gate(String id, String en, String ar, int place, String permission, boolean usable, List<int[]> windows, List<int[]> load) {}

  /** @param runs in order */
  record Vehicle(String id, String kind, int seats, List<Trip> runs) {}

  /**
   * @param stops place, arrival and departure
   * @param moves from place, to place, entering and leaving tick, people aboard
   */
  record Trip(String id, List<int[]> stops, List<int[]> moves) {}

  /**
   * One household.
   *
   * @param at places of its moving members
   * @param reason why it is left out, or null if it is planned
   * @param calls when it is called; {@code leaves}, {@code passes} and {@code out}: first leaving, first and last passage; -1 if left out
   * @param host index of its host, or -1
   */
  record Family(
      String id,
      int people,
      List<Integer> at,
      @Nullable String reason,
      String sentence,
      boolean unknown,
      int calls,
      int leaves,
      int passes,
      int out,
      String gate,
      List<String> runs,
      int host) {}

  /** People who are together all the time: {@code phases} are a tick and what begins then; {@code moves} those on foot or by own car. */
  record Party(int people, List<Phase> phases, List<int[]> moves) {}

  /** @param what one of home, moving, waiting, desk, beyond, camp */
  record Phase(int tick, String what) {}

  record State(String id, String en, String ar, int placed, List<Pledged> pledges) {}

  /** @param persons that its units are counted as */
  record Pledged(String id, String unit, int units, int persons, String state, int placed) {}
}

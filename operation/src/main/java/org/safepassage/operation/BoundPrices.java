package org.safepassage.operation;

import java.util.List;
import java.util.Locale;

/**
 * What proves a bound: a price for each thing that households compete for. Whoever has the facts can work out again what the bound is
 * at these prices ({@code check} does), in whole numbers and without a solver.
 *
 * @param prices only what has one; in a fixed order
 */
public record BoundPrices(List<Price> prices) {
  public BoundPrices {
    prices = List.copyOf(prices);
  }

  /** What has a price. */
  public enum Kind {
    /** The members of a household at a place: who of them moves takes up that they can move once. */
    RIDER,
    /**
     * The members of a household at a place, where not all who move together start there: what bringing them earns of what all of them are worth. Not what they cost, but as
     * good a proof: together they are worth no more than their shares and what these leave.
     */
    SHARE,
    /** A tick at a desk of a gate, in a quarter of an hour. */
    DESK,
    /** A person let through a gate that demands a guarantee. */
    GUARANTEE,
    /** A person at a fence before the gate first opens. */
    GATHERING,
    /** A person in one of a gate's windows; the last row stands for all later ones. */
    WINDOW,
    /** A person in a camp. */
    CAMP,
    /** A seat on the first trip of a vehicle of a kind, named by the first group of them. */
    FIRST_SEAT,
    /** A tick of a vehicle of a kind, named by the first group of them, from a quarter of an hour until the next that is named. */
    VEHICLE_TICK;

    /** As in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One price.
   *
   * @param subject the household, gate, camp or group of vehicles
   * @param detail the place where the riders are, the start of the quarter (ISO 8601, UTC), or the number of the window from 1; else empty
   * @param sixtyFiveThousandths in 1/65,536 of a weighted person, for one
   */
  public record Price(Kind kind, String subject, String detail, long sixtyFiveThousandths) {
    public Price {
      if (sixtyFiveThousandths < 0) {
        throw new IllegalArgumentException("a price of " + sixtyFiveThousandths + ": no price is below 0");
      }
    }
  }
}

package org.safepassage.check;

import java.util.Map;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.LeftOut;

/**
 * Everybody on the roster, counted once: listed = planned + staying + left out.
 *
 * @param listed all members on the roster
 * @param planned members in journeys
 * @param staying members of planned households who stay by the family's own recorded decision
 * @param leftOut all members of households left out, by reason, in the order of the reasons; reasons with nobody are not in it
 */
public record Headcount(int listed, int planned, int staying, Map<LeftOut.Reason, Integer> leftOut) {
  public Headcount {
    leftOut = InOrder.map(leftOut);
  }

  /** All who are left out. */
  public int leftOutPeople() {
    int people = 0;
    for (int ofReason : leftOut.values()) {
      people += ofReason;
    }
    return people;
  }

  public boolean addsUp() {
    return listed == planned + staying + leftOutPeople();
  }
}

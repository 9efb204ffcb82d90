package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.operation.HouseholdId;

/**
 * How far the places that are promised bindingly reach.
 *
 * @param bindingPlaces persons, over all binding pledges; an assumption where a pledge's unit is not a person
 * @param peoplePlanned people to be placed: the need of this plan
 * @param peopleListed people on the roster: the need if all got out
 * @param peopleFirm people with a place when only binding pledges are counted, in the best placement
 * @param withoutFirmPlace households to be placed that have none then, in the order of the roster
 * @param oneMore what one more binding pledge would do
 */
public record Firmness(
    int bindingPlaces, int peoplePlanned, int peopleListed, int peopleFirm, List<HouseholdId> withoutFirmPlace, OneMorePledge oneMore) {
  public Firmness {
    withoutFirmPlace = List.copyOf(withoutFirmPlace);
  }

  /** Whether fewer places are bindingly promised than there are people to be placed. */
  public boolean isShort() {
    return bindingPlaces < peoplePlanned;
  }

  /**
   * What one more binding pledge without criteria, vetting and weekly limits would do, when only binding pledges are counted.
   *
   * @param persons how many places it has
   * @param peopleMoreFirm people more with a firm place
   * @param peopleFewerBeyond people fewer in a camp after its date
   * @param households those who have a firm place then and had none before
   */
  public record OneMorePledge(int persons, int peopleMoreFirm, int peopleFewerBeyond, List<HouseholdId> households) {
    public OneMorePledge {
      households = List.copyOf(households);
    }
  }
}

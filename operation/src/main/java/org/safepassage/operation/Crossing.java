package org.safepassage.operation;

import java.util.Optional;
import java.util.Set;

/**
 * A gate in a border. Vehicles stop at the fence: people leave them at {@code inside}, pass a desk on foot, and stand at
 * {@code outside}.
 *
 * @param holder the party whose permission it needs
 * @param minutesPerHousehold desk time of a household, whatever its size
 * @param minutesPerPerson desk time of each person, added
 * @param holdingPersons how many may wait at the inside for their turn; {@link Limits#NONE} = no limit
 * @param capPersons how many may pass in one window; {@link Limits#NONE} = no limit
 * @param dependsOn pledges that the permission hangs on: it is worth no more than the weakest of them
 * @param listLeadMinutes if a cleared list is required: minutes between sending a household's line and its passage
 * @param bars traits of members who may not pass; such a member holds back the whole household
 */
public record Crossing(
    CrossingId id,
    String nameEn,
    String nameAr,
    PlaceId inside,
    PlaceId outside,
    PartyId holder,
    int desks,
    double minutesPerHousehold,
    double minutesPerPerson,
    int holdingPersons,
    int capPersons,
    Set<PledgeId> dependsOn,
    Guarantee guarantee,
    Optional<Integer> listLeadMinutes,
    Set<Trait> bars,
    String note) {

  public Crossing {
    dependsOn = InOrder.set(dependsOn);
    bars = InOrder.set(bars);
    if (desks < 1) {
      throw new IllegalArgumentException("crossing " + id.value() + " has " + desks + " desks: it needs at least 1");
    }
  }

  /** Whether it holds back a household: one of those who move has a trait that it bars. */
  public boolean holdsBack(Household household) {
    return !bars.isEmpty() && household.listMovingMembers().stream().anyMatch(member -> member.traits().stream().anyMatch(bars::contains));
  }

  /** The same with so many desks. */
  public Crossing withDesks(int changed) {
    return new Crossing(
        id, nameEn, nameAr, inside, outside, holder, changed, minutesPerHousehold, minutesPerPerson, holdingPersons, capPersons, dependsOn,
        guarantee, listLeadMinutes, bars, note);
  }

  /** The same, letting everybody pass. */
  public Crossing withoutBars() {
    return new Crossing(
        id, nameEn, nameAr, inside, outside, holder, desks, minutesPerHousehold, minutesPerPerson, holdingPersons, capPersons, dependsOn,
        guarantee, listLeadMinutes, Set.of(), note);
  }
}

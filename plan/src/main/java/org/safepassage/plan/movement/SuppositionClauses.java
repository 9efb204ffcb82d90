package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Party;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.Situation;

/** Suppositions in words for a planner, each to follow "if". */
public final class SuppositionClauses {
  private final Situation situation;
  private final Operation operation;

  public SuppositionClauses(Situation situation) {
    this.situation = situation;
    operation = situation.operation();
  }

  /** All of them, for one household, which is "it". */
  public String join(List<Supposition> suppositions, HouseholdId household) {
    List<String> clauses = new ArrayList<>();
    suppositions.forEach(supposition -> clauses.add(clause(supposition, household)));
    return clauses.size() == 1
        ? clauses.getFirst()
        : String.join(", ", clauses.subList(0, clauses.size() - 1)) + " and " + clauses.getLast();
  }

  private String clause(Supposition supposition, HouseholdId household) {
    return switch (supposition) {
      case Supposition.Consents it -> who(it.household(), household) + " says yes";
      case Supposition.Reached it -> "somebody reaches " + who(it.household(), household) + " within " + minutes(it.minutes()) + " of the call";
      case Supposition.CallsEarlier it -> "calls may go out " + minutes(it.minutes()) + " earlier";
      case Supposition.ReadySooner it -> who(it.household(), household) + " can leave " + minutes(it.minutes()) + " sooner";
      case Supposition.GroundHolds it -> "all ground holds " + minutes(it.minutes()) + " longer";
      case Supposition.MoreVehicles it -> "there " + (it.count() == 1 ? "is one more " : "are " + it.count() + " more of ") + vehicle(it);
      case Supposition.OpensEarlier it -> gate(it.crossing()) + " opens " + minutes(it.minutes()) + " earlier";
      case Supposition.ClosesLater it -> gate(it.crossing()) + " closes " + minutes(it.minutes()) + " later";
      case Supposition.MoreDesks it -> gate(it.crossing()) + " has " + it.desks() + (it.desks() == 1 ? " more desk" : " more desks");
      case Supposition.StartsAt it -> who(it.household(), household) + " is at " + place(it.place()) + " by " + situation.clockOf(0);
      case Supposition.LiftsBars it -> holder(it.crossing()) + " bars nobody at " + gate(it.crossing());
      case Supposition.UsesGate it -> who(it.household(), household) + " agrees to pass " + gate(it.crossing());
      case Supposition.OpensCheckpoints it -> "the checkpoints of " + party(it.party()) + " let everybody pass";
      case Supposition.Permits it -> holder(it.crossing()) + " agrees to open " + gate(it.crossing());
      case Supposition.MorePledged it -> "the pledge " + it.pledge() + " is binding with " + it.units() + " more " + unit(it);
      case Supposition.MovesApart it -> who(it.household(), household) + " moves apart from those with whom it is marked together";
      case Supposition.AtLeast it -> "the floor for " + it.group().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " is " + it.percent() + " %";
      case Supposition.PutFirst it -> who(it.household(), household) + " is put first";
    };
  }

  private static String who(HouseholdId household, HouseholdId it) {
    return household.equals(it) ? "it" : household.value();
  }

  private static String minutes(int minutes) {
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }

  private String vehicle(Supposition.MoreVehicles it) {
    VehicleGroup group =
        operation.vehicleGroups().stream().filter(each -> each.id().equals(it.vehicles())).findFirst().orElseThrow();
    return group.vehicleClass() + " (" + group.id() + ") at " + place(group.base());
  }

  private String unit(Supposition.MorePledged it) {
    return operation.pledges().stream().filter(each -> each.id().equals(it.pledge())).findFirst().map(Pledge::unit).orElseThrow().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private String place(PlaceId id) {
    return named(id, operation.places(), Place::id, Place::nameEn);
  }

  private String gate(CrossingId id) {
    return "the gate " + named(id, operation.crossings(), Crossing::id, Crossing::nameEn);
  }

  private String holder(CrossingId id) {
    return party(operation.crossings().stream().filter(each -> each.id().equals(id)).findFirst().map(Crossing::holder).orElseThrow());
  }

  private String party(PartyId id) {
    return named(id, operation.parties(), Party::id, Party::nameEn);
  }

  private static <T> String named(Id id, List<T> all, Function<T, Id> idOf, Function<T, String> nameOf) {
    return all.stream().filter(each -> idOf.apply(each).equals(id)).map(nameOf).filter(name -> !name.isBlank()).findFirst().orElse(id.value());
  }
}

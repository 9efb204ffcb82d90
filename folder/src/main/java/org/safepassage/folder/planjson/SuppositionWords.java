package org.safepassage.folder.planjson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.schema.CellText;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Group;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.Supposition.*;
import org.safepassage.operation.VehicleGroupId;

/** A supposition in one word with colons, as plan.json and the command line hold it: {@code ready_sooner:H012:30}. */
public final class SuppositionWords {

  /** How each is written, in the order of the catalogue. */
  public static final List<String> FORMS =
      List.of(
          "consents:HOUSEHOLD", "reached:HOUSEHOLD:MINUTES", "calls_earlier:MINUTES", "ready_sooner:HOUSEHOLD:MINUTES", "ground_holds:MINUTES",
          "more_vehicles:VEHICLES:COUNT", "opens_earlier:CROSSING:MINUTES", "closes_later:CROSSING:MINUTES", "more_desks:CROSSING:DESKS",
          "starts_at:HOUSEHOLD:PLACE", "lifts_bars:CROSSING", "uses_gate:HOUSEHOLD:CROSSING", "opens_checkpoints:PARTY", "permits:CROSSING",
          "more_pledged:PLEDGE:UNITS", "moves_apart:HOUSEHOLD", "put_first:HOUSEHOLD",
          "at_least:GROUP:PERCENT");

  private SuppositionWords() {}

  public static String of(Supposition supposition) {
    return switch (supposition) {
      case Consents it -> "consents:" + it.household().value();
      case Reached it -> "reached:" + it.household().value() + ":" + it.minutes();
      case CallsEarlier it -> "calls_earlier:" + it.minutes();
      case ReadySooner it -> "ready_sooner:" + it.household().value() + ":" + it.minutes();
      case GroundHolds it -> "ground_holds:" + it.minutes();
      case MoreVehicles it -> "more_vehicles:" + it.vehicles().value() + ":" + it.count();
      case OpensEarlier it -> "opens_earlier:" + it.crossing().value() + ":" + it.minutes();
      case ClosesLater it -> "closes_later:" + it.crossing().value() + ":" + it.minutes();
      case MoreDesks it -> "more_desks:" + it.crossing().value() + ":" + it.desks();
      case StartsAt it -> "starts_at:" + it.household().value() + ":" + it.place().value();
      case LiftsBars it -> "lifts_bars:" + it.crossing().value();
      case UsesGate it -> "uses_gate:" + it.household().value() + ":" + it.crossing().value();
      case OpensCheckpoints it -> "opens_checkpoints:" + it.party().value();
      case Permits it -> "permits:" + it.crossing().value();
      case MorePledged it -> "more_pledged:" + it.pledge().value() + ":" + it.units();
      case MovesApart it -> "moves_apart:" + it.household().value();
      case AtLeast it -> "at_least:" + it.group().name().toLowerCase(Locale.ROOT) + ":" + it.percent();
      case PutFirst it -> "put_first:" + it.household().value();
    };
  }

  /** Nothing if the word has none of the {@link #FORMS}, or an amount or group that makes no sense. */
  public static Optional<Supposition> find(String word) {
    String[] parts = word.split(":", -1);
    Optional<String> form = FORMS.stream().filter(each -> each.startsWith(parts[0] + ":")).findFirst();
    if (form.isEmpty() || form.get().split(":").length != parts.length || List.of(parts).stream().anyMatch(String::isBlank)) {
      return Optional.empty();
    }
    boolean counted = form.get().matches(".*:(MINUTES|COUNT|DESKS|UNITS|PERCENT)");
    Optional<Integer> amount = counted ? CellText.findWhole(parts[parts.length - 1]).filter(it -> it >= 0 && it <= 1_000_000) : Optional.of(0);
    try {
      return amount.map(it -> read(parts, it));
    } catch (IllegalArgumentException amountOrGroup) {
      return Optional.empty();
    }
  }

  private static Supposition read(String[] parts, int amount) {
    String id = parts[1];
    return switch (parts[0]) {
      case "consents" -> new Consents(new HouseholdId(id));
      case "reached" -> new Reached(new HouseholdId(id), amount);
      case "calls_earlier" -> new CallsEarlier(amount);
      case "ready_sooner" -> new ReadySooner(new HouseholdId(id), amount);
      case "ground_holds" -> new GroundHolds(amount);
      case "more_vehicles" -> new MoreVehicles(new VehicleGroupId(id), amount);
      case "opens_earlier" -> new OpensEarlier(new CrossingId(id), amount);
      case "closes_later" -> new ClosesLater(new CrossingId(id), amount);
      case "more_desks" -> new MoreDesks(new CrossingId(id), amount);
      case "starts_at" -> new StartsAt(new HouseholdId(id), new PlaceId(parts[2]));
      case "lifts_bars" -> new LiftsBars(new CrossingId(id));
      case "uses_gate" -> new UsesGate(new HouseholdId(id), new CrossingId(parts[2]));
      case "opens_checkpoints" -> new OpensCheckpoints(new PartyId(id));
      case "permits" -> new Permits(new CrossingId(id));
      case "more_pledged" -> new MorePledged(new PledgeId(id), amount);
      case "moves_apart" -> new MovesApart(new HouseholdId(id));
      case "at_least" -> new AtLeast(Group.valueOf(id.toUpperCase(Locale.ROOT)), amount);
      case "put_first" -> new PutFirst(new HouseholdId(id));
      default -> throw new IllegalArgumentException(parts[0] + " is in FORMS, but is not read");
    };
  }
}

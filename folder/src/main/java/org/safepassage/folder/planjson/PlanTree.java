package org.safepassage.folder.planjson;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.folder.planjson.Field.Kind;
import org.safepassage.folder.raw.LocatedJson.At;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Change;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Supposition;

/** A plan as a tree of JSON values, field by field in the order of the shapes; long lists make each item when it is looked at. */
final class PlanTree {

  private static final At NOWHERE = new At(0, 0, "");

  private final TickClock clock;

  private PlanTree(TickClock clock) {
    this.clock = clock;
  }

  static LocatedJson of(Plan plan, int tickSeconds) {
    return new PlanTree(new TickClock(plan.request().asOf(), tickSeconds)).plan(plan);
  }

  private LocatedJson plan(Plan plan) {
    return object(
        PlanShapes.PLAN,
        PlanShapes.FORMAT,
        clock.tickSeconds(),
        request(plan.request()),
        plan.factsFingerprint(),
        numbers(plan.numbers()),
        longList(plan.notices(), notice -> object(PlanShapes.NOTICE, notice.party(), notice.tick())),
        longList(plan.lists(), this::listSent),
        longList(plan.runs(), this::run),
        longList(plan.journeys(), this::journey),
        longList(
            plan.placements(),
            p -> object(PlanShapes.PLACEMENT, p.household(), p.pledge(), p.departWeek(), p.beyondLeaveBy())),
        longList(plan.leftOut(), this::leftOut),
        list(plan.binds(), this::text),
        plan.prospects().map(this::prospects));
  }

  private LocatedJson request(PlanRequest request) {
    return object(
        PlanShapes.REQUEST,
        request.asOf(),
        request.scenarios(),
        request.seed(),
        request.steps(),
        list(request.changes(), this::change),
        list(request.inForce().stream().toList(), it -> object(PlanShapes.IN_FORCE, it.asOf(), it.fingerprint())));
  }

  private LocatedJson change(Change change) {
    return switch (change) {
      case Change.WithoutParty without -> object(PlanShapes.CHANGE, "without_party", without.party());
      case Change.WithoutCrossing without -> object(PlanShapes.CHANGE, "without_crossing", without.crossing());
      case Change.WithoutHost without -> object(PlanShapes.CHANGE, "without_host", without.host());
      case Change.Relax relax -> object(PlanShapes.CHANGE, "relax", PlanShapes.word(relax.limit()));
      case Supposition supposed -> object(PlanShapes.CHANGE, "suppose", SuppositionWords.of(supposed));
    };
  }

  private LocatedJson numbers(PlanNumbers numbers) {
    return object(
        PlanShapes.NUMBERS,
        numbers.peopleListed(),
        numbers.peopleFirm(),
        numbers.peoplePlanned(),
        numbers.peopleConsentUnknown(),
        numbers.weightPlanned(),
        numbers.weightBound(),
        numbers.boundName(),
        numbers.marginMinutes(),
        numbers.exposure(),
        numbers.lastAcrossTick(),
        numbers.expected().map(this::expected),
        numbers.finishBound().map(bound -> object(PlanShapes.FINISH_BOUND, bound.microseconds(), bound.name())));
  }

  private LocatedJson expected(Expected expected) {
    return object(
        PlanShapes.EXPECTED,
        expected.scenarios(),
        expected.peopleThousandths(),
        expected.errorThousandths(),
        expected.weightThousandths(),
        expected.boundThousandths());
  }

  private LocatedJson prospects(Prospects prospects) {
    return object(
        PlanShapes.PROSPECTS,
        longList(prospects.runs(), run -> object(PlanShapes.RUN_PROSPECT, run.run(), run.chanceThousandths(), run.marginMinutes())),
        longList(prospects.households(), this::household));
  }

  private LocatedJson household(Prospects.OfHousehold it) {
    return object(PlanShapes.HOUSEHOLD_PROSPECT, it.household(), it.chanceThousandths(), it.safeAt50(), it.safeAt80(), it.safeAt95());
  }

  private LocatedJson listSent(ListSent sent) {
    return object(PlanShapes.LIST_SENT, sent.crossing(), sent.tick(), list(sent.households(), this::text));
  }

  private LocatedJson run(Run run) {
    return object(
        PlanShapes.RUN,
        run.id(),
        run.vehicle().group(),
        run.vehicle().number(),
        list(run.stops(), stop -> object(PlanShapes.STOP, stop.place(), stop.arriveTick(), stop.departTick())),
        list(run.drives(), drive -> list(drive, this::roadUse)));
  }

  private LocatedJson roadUse(RoadUse use) {
    return object(PlanShapes.ROAD_USE, use.road(), use.from(), use.enterTick(), use.exitTick());
  }

  private LocatedJson journey(Journey journey) {
    return object(
        PlanShapes.JOURNEY,
        journey.household(),
        journey.chain(),
        journey.callTick(),
        list(journey.approaches(), this::approach),
        list(journey.onward(), this::leg));
  }

  private LocatedJson approach(Approach approach) {
    return object(
        PlanShapes.APPROACH,
        list(approach.members(), this::text),
        approach.from(),
        approach.leaveTick(),
        list(approach.legs(), this::leg));
  }

  private LocatedJson leg(Leg leg) {
    return switch (leg) {
      case Leg.Walk walk -> object(PlanShapes.WALK, "walk", list(walk.roads(), this::roadUse));
      case Leg.Drive drive -> object(PlanShapes.DRIVE, "drive", list(drive.roads(), this::roadUse));
      case Leg.Ride ride -> object(PlanShapes.RIDE, "ride", ride.run(), ride.boardStop(), ride.alightStop());
      case Leg.Passage passage ->
          object(
              PlanShapes.PASSAGE,
              "passage",
              passage.crossing(),
              passage.window(),
              passage.startTick(),
              passage.endTick());
    };
  }

  private LocatedJson leftOut(LeftOut out) {
    List<Supposition> suppositions = out.remedy().map(Remedy::suppositions).orElse(List.of());
    return object(
        PlanShapes.LEFT_OUT,
        out.household(),
        PlanShapes.word(out.reason()),
        out.sentence(),
        list(suppositions, supposition -> text(SuppositionWords.of(supposition))),
        list(out.remedy().map(Remedy::displaces).orElse(List.of()), this::text),
        out.remedy().map(Remedy::sentence).orElse(""));
  }

  /** One value for each field of the shape, in its order. */
  private LocatedJson object(Shape shape, Object... values) {
    if (values.length != shape.fields().size()) {
      throw new IllegalArgumentException(shape.name() + " has " + shape.fields().size() + " fields, not " + values.length);
    }
    Map<String, LocatedJson> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Field field = shape.fields().get(i);
      if (values[i] instanceof Optional<?> maybe && maybe.isEmpty()) {
        continue;
      }
      fields.put(field.name(), value(field.kind(), values[i]));
      if (field.kind() instanceof Kind.Tick) {
        fields.put(field.momentName(), text(clock.textOf((Integer) values[i])));
      }
    }
    return new LocatedJson.Obj(NOWHERE, fields);
  }

  private LocatedJson value(Kind kind, Object value) {
    return switch (value) {
      case LocatedJson json -> json;
      case Optional<?> there -> value(kind, there.orElseThrow());
      case Integer limit when kind instanceof Kind.Limit && limit == Limits.NONE -> text("none");
      case Number number -> new LocatedJson.Num(NOWHERE, number.toString());
      case Boolean bool -> new LocatedJson.Bool(NOWHERE, bool);
      case Instant moment -> text(moment);
      default -> text(value);
    };
  }

  /** An id, a moment or words. */
  private LocatedJson text(Object value) {
    return new LocatedJson.Text(NOWHERE, value.toString());
  }

  private static <T> LocatedJson list(List<T> items, Function<? super T, LocatedJson> write) {
    List<LocatedJson> written = new ArrayList<>();
    items.forEach(item -> written.add(write.apply(item)));
    return new LocatedJson.Arr(NOWHERE, written);
  }

  /** Only the item that is looked at is in memory: all of them would take several times the plan. */
  private static <T> LocatedJson longList(List<T> items, Function<? super T, LocatedJson> write) {
    return new LocatedJson.Arr(
        NOWHERE,
        new AbstractList<>() {
          @Override
          public LocatedJson get(int index) {
            return write.apply(items.get(index));
          }

          @Override
          public int size() {
            return items.size();
          }
        });
  }
}

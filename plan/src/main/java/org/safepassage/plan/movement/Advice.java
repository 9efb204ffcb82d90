package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.plan.movement.bound.SuggestedTrip;

/**
 * Takes up trips that the bound's relaxation would make: those of which it is surest first, each by the vehicle that is free
 * shortest before, with whoever is still left of its people and as many of them as fit.
 */
final class Advice {
  private final MovementProblem problem;
  private final Map<Start, Rider> riders = new HashMap<>();
  private final List<PlaceId> places;

  /** A household's members at one place. */
  private record Start(HouseholdId household, PlaceId place) {}

  Advice(MovementProblem problem) {
    this.problem = problem;
    this.places = problem.situation().operation().places().stream().map(place -> place.id()).toList();
    for (Rider rider : problem.riders()) {
      // Only who boards alone: companions are left to the search.
      if (rider.parts().size() == 1 && problem.units().get(rider.unit()).riders().length == 1) {
        Rider.Part part = rider.parts().getFirst();
        HouseholdId household = problem.situation().operation().households().get(part.household()).id();
        MemberGroup group = problem.situation().getHousehold(household).groups().get(part.group());
        riders.put(new Start(household, group.place()), rider);
      }
    }
  }

  /** Puts what it can of the suggestions on a draft. */
  void takeUp(Draft draft, List<SuggestedTrip> suggestions) {
    for (SuggestedTrip suggestion : suggestions) {
      List<Trip.Boarder> boarders = new ArrayList<>();
      List<Integer> at = new ArrayList<>();
      int suggested = findStillLeft(draft, suggestion, boarders, at);
      // What is left of a trip that others have emptied is better decided by the search.
      if (suggestion.groups().isEmpty()) {
        boarders.forEach(boarder -> goAlone(draft, boarder, gateIndex(suggestion)));
      } else if (2 * boarders.size() >= suggested && !boarders.isEmpty()) {
        make(draft, suggestion, boarders, at);
      }
    }
  }

  /** Everybody whom the suggestions move, each once. */
  List<MovingUnit> listAdvised(List<SuggestedTrip> suggestions) {
    Set<MovingUnit> advised = new LinkedHashSet<>();
    for (SuggestedTrip suggestion : suggestions) {
      for (SuggestedTrip.Boarding boarding : suggestion.boardings()) {
        Rider rider = riders.get(new Start(boarding.household(), boarding.from()));
        if (rider != null) {
          advised.add(problem.units().get(rider.unit()));
        }
      }
    }
    return List.copyOf(advised);
  }

  private int findStillLeft(Draft draft, SuggestedTrip suggestion, List<Trip.Boarder> boarders, List<Integer> at) {
    List<Rider> seen = new ArrayList<>();
    for (SuggestedTrip.Boarding boarding : suggestion.boardings()) {
      Rider rider = riders.get(new Start(boarding.household(), boarding.from()));
      if (rider != null && !seen.contains(rider)) {
        seen.add(rider);
        int place = places.indexOf(boarding.at());
        if (!draft.isIn(rider.unit())) {
          boarders.add(new Trip.Boarder(rider, mode(rider, place), rider.earliestLeaveTick()));
          at.add(place);
        }
      }
    }
    return seen.size();
  }

  private void goAlone(Draft draft, Trip.Boarder boarder, int gate) {
    double km = problem.roadways().listKm()[boarder.who().place()][problem.gates().get(gate).inside()];
    Trip.Mode mode = km <= boarder.who().walkKm() ? Trip.Mode.FOOT : Trip.Mode.CAR;
    if (canBegin(draft, List.of(boarder), gate) && !draft.goDirect(boarder.who().index(), mode)) {
      draft.remove(boarder.who().unit());
    }
  }

  private Trip.Mode mode(Rider rider, int place) {
    if (rider.place() == place) {
      return Trip.Mode.HOME;
    }
    return problem.roadways().listKm()[rider.place()][place] <= rider.walkKm() ? Trip.Mode.FOOT : Trip.Mode.CAR;
  }

  private void make(Draft draft, SuggestedTrip suggestion, List<Trip.Boarder> boarders, List<Integer> at) {
    int gate = gateIndex(suggestion);
    List<Mover> movers = listMovers(draft, suggestion);
    for (int count = boarders.size(); count > 0 && 2 * count >= boarders.size(); count--) {
      List<Trip.Boarder> some = boarders.subList(0, count);
      if (!canBegin(draft, some, gate)) {
        return;
      }
      for (Mover mover : movers) {
        if (fits(mover, some) && enter(draft, mover, suggestion, trip(gate, some, at))) {
          return;
        }
      }
    }
  }

  /** Gates stand in the order of the operation's crossings. */
  private int gateIndex(SuggestedTrip suggestion) {
    return problem.situation().operation().crossings().stream().map(crossing -> crossing.id()).toList().indexOf(suggestion.gate());
  }

  /** Declares for each the first chain that starts at the gate. */
  private boolean canBegin(Draft draft, List<Trip.Boarder> boarders, int gate) {
    for (Trip.Boarder boarder : boarders) {
      MovingUnit unit = problem.units().get(boarder.who().unit());
      int chain = -1;
      for (int i = unit.chains().length - 1; i >= 0; i--) {
        chain = problem.chainGates()[unit.chains()[i]][0] == gate ? unit.chains()[i] : chain;
      }
      if (chain < 0) {
        return false;
      }
      draft.begin(unit.index(), chain);
    }
    return true;
  }

  private static boolean fits(Mover mover, List<Trip.Boarder> boarders) {
    int seats = boarders.stream().mapToInt(boarder -> boarder.who().seats()).sum();
    int wheelchairs = boarders.stream().mapToInt(boarder -> boarder.who().wheelchairs()).sum();
    int stretchers = boarders.stream().mapToInt(boarder -> boarder.who().stretchers()).sum();
    return mover.takes(seats, wheelchairs, stretchers);
  }

  private static Trip trip(int gate, List<Trip.Boarder> boarders, List<Integer> at) {
    List<Trip.Pickup> pickups = new ArrayList<>();
    for (int i = 0; i < boarders.size(); i++) {
      int place = at.get(i);
      if (!pickups.isEmpty() && pickups.getLast().place() == place) {
        List<Trip.Boarder> joined = new ArrayList<>(pickups.getLast().boarders());
        joined.add(boarders.get(i));
        pickups.set(pickups.size() - 1, new Trip.Pickup(place, joined));
      } else {
        pickups.add(new Trip.Pickup(place, List.of(boarders.get(i))));
      }
    }
    return new Trip(gate, pickups, 0, false);
  }

  /** Vehicles of the suggested groups, those first that are free shortest before the trip sets out. */
  private List<Mover> listMovers(Draft draft, SuggestedTrip suggestion) {
    List<VehicleGroupId> ids = problem.situation().operation().vehicleGroups().stream().map(group -> group.id()).toList();
    List<Mover> movers = new ArrayList<>();
    for (Mover mover : problem.movers()) {
      if (suggestion.groups().contains(ids.get(mover.group()))) {
        movers.add(mover);
      }
    }
    movers.sort(Comparator.comparingInt(mover -> idle(draft, mover, suggestion)));
    return movers;
  }

  private static int idle(Draft draft, Mover mover, SuggestedTrip suggestion) {
    int free = draft.freeAfter(mover.index(), position(draft, mover, suggestion)).tick();
    int idle = suggestion.startTick() - free;
    return idle >= 0 ? idle : Integer.MAX_VALUE / 2 - idle;
  }

  /** After the trips that have ended by the middle of the suggested one. */
  private static int position(Draft draft, Mover mover, SuggestedTrip suggestion) {
    int middle = (suggestion.startTick() + suggestion.freeTick()) / 2;
    return (int) draft.tripsOf(mover.index()).stream().filter(trip -> trip.endTick() <= middle).count();
  }

  private static boolean enter(Draft draft, Mover mover, SuggestedTrip suggestion, Trip trip) {
    int position = position(draft, mover, suggestion);
    List<Trip> tail = new ArrayList<>(List.of(trip));
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    trips.subList(position, trips.size()).forEach(later -> tail.add(later.trip()));
    return draft.retime(mover.index(), position, tail) != null;
  }
}

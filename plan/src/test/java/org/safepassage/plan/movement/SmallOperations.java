package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.safepassage.operation.Trait;
import org.safepassage.outlook.TickWindow;

/** Random operations so small that everything can be tried, and so tight that not everybody gets out of most. */
final class SmallOperations {
  private final SplittableRandom random;
  private final Sketch s;
  private final List<String> homes = new ArrayList<>();
  private final boolean chain;

  private SmallOperations(long seed) {
    random = new SplittableRandom(seed * 7919 + 17);
    s = new Sketch(chance(8) ? 450 : 900);
    chain = chance(7);
  }

  static Sketch sketch(long seed) {
    return new SmallOperations(seed).draw();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Sketch draw() {
    drawGround();
    drawGates();
    drawFleet();
    drawFamilies();
    drawPolicy();
    return s;
  }

  private double km() {
    return 5 + random.nextInt(3) * 10;
  }

  private void drawGround() {
    homes.add("a");
    s.way("a", "j", chance(3) ? 1 : km());
    if (!chance(3)) {
      homes.add("b");
      s.way("b", chance(2) ? "j" : "a", chance(3) ? 2 : km());
    }
    s.way("j", "g", chance(4) ? 2 : km());
    if (chance(4)) {
      s.way("a", "g", 35);
    }
    for (Sketch.Way way : s.ways) {
      drawLimits(way);
    }
    for (String home : homes) {
      if (chance(4)) {
        s.spot(home).lost = 2 + random.nextInt(7);
      }
    }
    if (chance(5)) {
      s.spot("j").lost = 4 + random.nextInt(6);
    }
    drawWaiting("j");
    drawWaiting("g");
  }

  private void drawLimits(Sketch.Way way) {
    if (chance(6)) {
      way.perHour = 1;
    }
    if (chance(8)) {
      int closes = 3 + random.nextInt(4);
      way.windows.add(new TickWindow(0, closes));
      way.windows.add(new TickWindow(closes + 1 + random.nextInt(2), 40));
    }
    if (chance(8)) {
      way.perVehicle = 10;
      way.perPerson = chance(2) ? 2 : 0;
    }
    if (chance(10)) {
      way.bars = Set.of(new Trait("nationality", "barred"));
    }
  }

  private void drawWaiting(String place) {
    Sketch.Spot spot = s.spot(place);
    if (chance(5)) {
      spot.maxPersons = 3 + random.nextInt(5);
    }
    if (chance(5)) {
      spot.maxWait = 15 * random.nextInt(3);
    }
    if (chance(5)) {
      spot.unnoticedPersons = 2 + random.nextInt(5);
    }
    if (chance(5)) {
      spot.unnoticedMinutes = 15 * random.nextInt(3);
    }
  }

  private void drawGates() {
    int opens = 1 + random.nextInt(5);
    Sketch.Fence gate = s.fence("g", opens, opens + 2 + random.nextInt(4));
    drawGate(gate);
    if (chance(6) && !chain) {
      TickWindow first = gate.windows.getFirst();
      gate.windows.clear();
      gate.windows.add(new TickWindow(first.opensTick(), first.opensTick() + 2));
      gate.windows.add(new TickWindow(first.opensTick() + 3, first.closesTick() + 2));
    }
    if (chain) {
      Sketch.Fence next = s.fence("k", opens + 1, opens + 4 + random.nextInt(3));
      s.way("g-out", "k", 5);
      s.chains.add(List.of("g", "k"));
      next.perHousehold = chance(2) ? 8 : 0;
      if (chance(3)) {
        next.guaranteed = 4 + random.nextInt(8);
      }
    }
  }

  private void drawGate(Sketch.Fence gate) {
    gate.perHousehold = random.nextInt(3) * 8;
    gate.perPerson = chance(3) ? 3 : 0;
    gate.desks = chance(4) ? 2 : 1;
    if (chance(5)) {
      gate.holding = 3 + random.nextInt(6);
    }
    if (chance(6)) {
      gate.cap = 4 + random.nextInt(6);
    }
    if (chance(5)) {
      gate.guaranteed = 4 + random.nextInt(8);
    } else if (chance(5)) {
      gate.named = true;
      s.placesAtHosts.add(3 + random.nextInt(4));
      s.placesAtHosts.add(2 + random.nextInt(3));
    }
    if (chance(8)) {
      gate.listLead = java.util.Optional.of(15 * (1 + random.nextInt(4)));
    }
    if (chance(8)) {
      gate.bars = Set.of(new Trait("nationality", "barred"));
    }
  }

  private void drawFleet() {
    Sketch.Fleet fleet = drawBus("bus", chance(3) ? "g" : homes.get(random.nextInt(homes.size())));
    if (chain) {
      Sketch.Fleet far = drawBus("far", "g-out");
      far.places.clear();
      far.seats += 2;
    } else if (chance(3)) {
      fleet.count = 2;
    } else if (chance(2)) {
      drawBus("van", chance(2) ? "j" : homes.getFirst());
    }
  }

  private Sketch.Fleet drawBus(String id, String base) {
    Sketch.Fleet fleet = s.fleet(id, base, 3 + random.nextInt(6));
    fleet.stopMinutes = chance(4) ? 5 : 0;
    fleet.wheelchairs = chance(3) ? 1 : 0;
    if (chance(4)) {
      fleet.rangeKm = 30 + random.nextInt(5) * 10;
      fleet.refuelMinutes = chance(2) ? 15 : 0;
      s.spot("g").fuel = chance(2);
    }
    fleet.from = chance(6) ? 1 + random.nextInt(3) : 0;
    if (chance(8)) {
      fleet.until = 4 + random.nextInt(5);
    }
    if (chance(10)) {
      s.spot("b").holder = "foe";
      fleet.onlyOwnGround = true;
    }
    return fleet;
  }

  private void drawFamilies() {
    int count = 2 + random.nextInt(chain ? 3 : 4);
    for (int i = 0; i < count; i++) {
      Sketch.Family family = s.family("h" + i, homes.get(random.nextInt(homes.size())), 1 + random.nextInt(5));
      family.walkKm = chance(3) ? 2 + random.nextInt(2) : 0;
      family.carSeats = family.walkKm == 0 && chance(8) ? 4 : 0;
      family.ready = chance(5) ? 1 + random.nextInt(4) : 0;
      family.reachMinutes = chance(5) ? 15 : 0;
      family.weight = chance(6) ? 2 : 1;
      family.barred = chance(6);
      family.declined = chance(14);
      family.canBeTold = !chance(20);
      if (chance(8) && homes.size() > 1 && family.people > 2) {
        family.elsewhere = 1;
        family.otherPlace = homes.getFirst().equals(family.place) ? homes.get(1) : homes.getFirst();
      } else if (chance(10)) {
        family.wheelchairs = 1;
        family.walkKm = 0;
      }
    }
    drawTies();
  }

  private void drawTies() {
    if (chance(4)) {
      s.families.get(0).together = "t";
      s.families.get(1).together = "t";
    } else if (chance(6)) {
      Sketch.Family child = s.families.getLast();
      Sketch.Family leader = s.families.getFirst();
      child.people = 1;
      child.children = 1;
      child.elsewhere = 0;
      child.wheelchairs = 0;
      child.carSeats = 0;
      child.place = leader.place;
      if (!chance(4)) {
        child.guardianFamily = leader.id;
        s.ways.forEach(way -> way.perPerson = 0);
      }
    }
  }

  private void drawPolicy() {
    s.spanMinutes = chance(6) ? 15 * (1 + random.nextInt(4)) : s.spanMinutes;
    s.earliestCall = chance(5) ? random.nextInt(4) : 0;
    s.noticeMinutes = chance(8) ? 15 * (1 + random.nextInt(6)) : -1;
    s.mostTogether = chance(6) ? 1 : s.mostTogether;
    if (chance(8)) {
      s.campCapacity = 4 + random.nextInt(8);
    }
  }
}

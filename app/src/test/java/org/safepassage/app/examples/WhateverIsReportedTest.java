package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.check.Violation;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Grade;
import org.safepassage.operation.Id;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.Run;
import org.safepassage.operation.TimeWindow;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/**
 * Whatever is reported while a plan runs, a plan made from it is one that the checker accepts: an operation of 400 people with two gates one after another, where
 * nobody may wait behind a gate for more than an hour, and drawn reports of all kinds at drawn times. More of them:
 *
 * <pre>
 *   ./mvnw -q -pl app -am test -Dtest=WhateverIsReportedTest -Dsurefire.failIfNoSpecifiedTests=false -Dlocale.phase=none -Dsafepassage.reported=500 -Dsafepassage.reported.first=1000
 * </pre>
 */
class WhateverIsReportedTest {
  private static final int DRAWS = Integer.getInteger("safepassage.reported", 24);
  private static final int FIRST = Integer.getInteger("safepassage.reported.first", 0);
  private static final int STEPS = 600;
  private static final int STEPS_AGAIN = 100;

  @TempDir static Path dir;
  private static Operation operation;
  private static Plan plan;

  @BeforeAll
  static void planOnce() throws Exception {
    Path folder = dir.resolve("operation");
    NewFolder.write(folder, new GeneratedOperation(400, 4).listTexts());
    Path places = folder.resolve("places.csv");
    String all = Files.readString(places);
    String shorter = all.lines().map(line -> line.contains("-out,") ? line.replace(",240,", ",60,") : line).reduce("", (text, line) -> text + line + "\n");
    assertThat(shorter).isNotEqualTo(all);
    Files.writeString(places, shorter);
    operation = ((LoadResult.Loaded) OperationFolder.load(folder)).operation();
    Situation situation = Situations.asOf(operation, operation.defaultAsOf(), List.of());
    Planned planned = new Planner(situation, new PlanRequest(situation.asOf(), 1, 1, STEPS, List.of()), "drawn", 1).planWithoutAdvice(progress -> {}, () -> false);
    assertThat(planned.verdict().violations()).isEmpty();
    plan = planned.plan();
  }

  @Test
  void thePlanMadeFromTheOneInForceKeepsAllRules() {
    for (int draw = FIRST; draw < FIRST + DRAWS; draw++) {
      SplittableRandom random = new SplittableRandom(draw);
      Instant now = plan.request().asOf().plus(Duration.ofMinutes(30 + random.nextInt(300)));
      List<Report> news = draw(now, random);
      Situation situation = Situations.asOf(knowing(news), now, List.of());
      PlanRequest request = new PlanRequest(now, 1, 1, STEPS_AGAIN, List.of(), Optional.of(new InForce(plan.request().asOf(), "drawn")));

      Planned again = new Planner(situation, request, "drawn", 1).replan(plan, progress -> {}, () -> false);

      assertThat(again.verdict().violations().stream().map(Violation::describe)).as(draw + " at " + now + ": " + news).isEmpty();
    }
  }

  private static List<Report> draw(Instant now, SplittableRandom random) {
    List<Report> news = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Journey journey = any(plan.journeys(), random);
      Run run = any(plan.runs(), random);
      switch (random.nextInt(9)) {
        case 0 -> add(news, now, run.vehicle().group(), new Claim.VehiclesThere(0));
        case 1 -> add(news, now, any(operation.roads(), random).id(), new Claim.Cut());
        case 2 -> add(news, now, any(operation.crossings(), random).id(), window(now, random));
        case 3 -> add(news, now, any(operation.crossings(), random).id(), random.nextInt(3) == 0 ? new Claim.Permission(PermissionState.REFUSED, 0) : window(now, random));
        case 4 -> add(news, now, any(operation.places(), random).id(), loss(now.plus(Duration.ofMinutes(random.nextInt(200)))));
        case 5 -> add(news, now, journey.household(), new Claim.IsAt(any(plan.journeys(), random).approaches().getFirst().from()));
        case 6 -> add(news, now, journey.household(), new Claim.ReadyFrom(now.plus(Duration.ofMinutes(random.nextInt(120)))));
        default -> add(news, now, journey.household(), new Claim.ConsentIs(Consent.DECLINED));
      }
    }
    return news;
  }

  private static Claim window(Instant now, SplittableRandom random) {
    return new Claim.Windows(List.of(new TimeWindow(now.plus(Duration.ofMinutes(random.nextInt(120))), now.plus(Duration.ofMinutes(180 + random.nextInt(200))))));
  }

  private static Claim loss(Instant earliest) {
    return new Claim.LossExpected(earliest, earliest.plus(Duration.ofMinutes(30)), earliest.plus(Duration.ofMinutes(60)));
  }

  private static void add(List<Report> news, Instant now, Id subject, Claim claim) {
    news.add(new Report(new ReportId("news-" + news.size()), now, now, Optional.empty(), operation.sources().getFirst().id(), new Grade('B', 2), subject, claim, ""));
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Operation knowing(List<Report> news) {
    List<Report> reports = new ArrayList<>(operation.reports());
    reports.addAll(news);
    Operation it = operation;
    return new Operation(
        it.name(), it.title(), it.synthetic(), it.zone(), it.tickSeconds(), it.defaultAsOf(), it.policy(), it.parties(), it.sources(), it.places(), it.areas(), it.roads(),
        it.crossings(), it.chains(), it.camps(), it.vehicleGroups(), it.households(), it.hosts(), it.pledges(), reports);
  }
}

package org.safepassage.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.safepassage.operation.Claim;
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
import org.safepassage.operation.SourceId;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** Planning from the example's plan an hour later, after one report: from the reports to the checked plan with its list of changes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ReplanBenchmark {
  private static final int STEPS = 2000;

  /** As many as the command takes unless asked otherwise. */
  private static final int STEPS_AGAIN = 100;

  /** What is reported. */
  public enum News {
    ROAD_LOST,
    GATE_REFUSED,
    BUS_GONE,
    FAMILY_ELSEWHERE
  }

  @Param public News news = News.ROAD_LOST;

  private @Nullable Plan inForce;
  private @Nullable Operation known;

  /** Makes the plan in force, and the report. */
  @Setup(Level.Trial)
  public void plan(ExampleOperation example) {
    Plan plan = example.plan(STEPS).plan();
    Instant now = plan.request().asOf().plus(Duration.ofHours(1));
    Operation facts = example.load();
    List<Report> reports = new ArrayList<>(facts.reports().stream().filter(report -> !report.receivedAt().isAfter(now)).toList());
    reports.add(new Report(new ReportId("news"), now, now, Optional.empty(), facts.sources().stream().map(source -> source.id()).findFirst().orElse(new SourceId("news")), new Grade('B', 2), subject(plan), claim(plan), ""));
    known =
        new Operation(
            facts.name(), facts.title(), facts.synthetic(), facts.zone(), facts.tickSeconds(), facts.defaultAsOf(), facts.policy(), facts.parties(), facts.sources(),
            facts.places(), facts.areas(), facts.roads(), facts.crossings(), facts.chains(), facts.camps(), facts.vehicleGroups(), facts.households(), facts.hosts(),
            facts.pledges(), reports);
    inForce = plan;
  }

  private Id subject(Plan plan) {
    Run run = plan.runs().get(plan.runs().size() / 4);
    return switch (news) {
      case ROAD_LOST -> run.drives().getLast().getFirst().road();
      case GATE_REFUSED -> plan.lists().getFirst().crossing();
      case BUS_GONE -> run.vehicle().group();
      case FAMILY_ELSEWHERE -> plan.journeys().getFirst().household();
    };
  }

  private Claim claim(Plan plan) {
    Journey other = plan.journeys().getLast();
    return switch (news) {
      case ROAD_LOST -> new Claim.Cut();
      case GATE_REFUSED -> new Claim.Permission(PermissionState.REFUSED, 0);
      case BUS_GONE -> new Claim.VehiclesThere(0);
      case FAMILY_ELSEWHERE -> new Claim.IsAt(other.approaches().getFirst().from());
    };
  }

  /** One re-planning, on two threads. */
  @Benchmark
  public Planned replan() {
    Plan plan = Objects.requireNonNull(inForce);
    Instant now = plan.request().asOf().plus(Duration.ofHours(1));
    Situation situation = Situations.asOf(Objects.requireNonNull(known), now, List.of());
    PlanRequest request = new PlanRequest(now, 1, ExampleOperation.SEED, STEPS_AGAIN, List.of(), Optional.of(new InForce(plan.request().asOf(), "benchmark")));
    return new Planner(situation, request, "benchmark", 2).replan(plan, progress -> {}, () -> false);
  }
}

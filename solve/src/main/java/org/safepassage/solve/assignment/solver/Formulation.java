package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Timing;

/**
 * One stage of a problem in linear form: how many units of each kind get which option, with at least the earlier stages' values.
 *
 * <p>Timely amounts are no part of the options: what all options of a timetable with one first and one last period take is poured
 * into its periods together, and periods that no window tells apart are one. That is looser than the problem, where each amount is
 * taken whole; where whole amounts then do not fit, the calendar is taken as {@code whole}, and pieces are counted instead.
 */
final class Formulation {
  /** How many units of a kind let a part take an option of its. */
  record Pick(int kind, int part, int option, int bin, int column) {}

  /** The units of a kind in a bin; {@code column} is -1 where it is a matter of the picks alone. */
  record Presence(int kind, int bin, int column) {}

  /** So much of a calendar is timely for each one of a column. */
  private record Timely(int calendar, int column, long size) {}

  private record Segment(int timetable, int firstPeriod, int endPeriod, int row) {}

  /** Periods of a calendar that no window tells apart. */
  private record Span(int calendar, int firstPeriod, int endPeriod) {}

  /** What may be poured, or counted if {@code piece} is its amount and not 0. */
  private record Load(int calendar, List<Integer> timetables, int firstPeriod, int lastPeriod, int piece) {}

  final LinearForm form = new LinearForm();
  final List<Pick> picks = new ArrayList<>();
  final List<Presence> presences = new ArrayList<>();
  final int[] capacityRow;
  final int[] kindRow;
  private final int[] earlierRow;
  private final int[] quotaRow;
  private final List<Segment> segments = new ArrayList<>();

  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final Calendars calendars;
  private final Set<Integer> whole;
  private final Bins alive;
  private final Map<Load, Long> mostByLoad = new LinkedHashMap<>();
  private final Map<Load, Integer> loadRow = new LinkedHashMap<>();
  private final Map<Presence, List<Pick>> picksByPresence = new LinkedHashMap<>();
  private final Map<Presence, Integer> presenceColumn = new LinkedHashMap<>();
  private final BitSet picked = new BitSet();
  private final List<Timely> timelyColumns = new ArrayList<>();

  /**
   * @param earlierValues of the stages before; the objective to be maximised is the next one
   * @param whole calendars whose amounts are taken whole
   * @param alive what may be chosen at all
   */
  Formulation(AssignmentProblem problem, List<Kind> kinds, List<Long> earlierValues, Set<Integer> whole, Bins alive) {
    this.problem = problem;
    this.kinds = kinds;
    this.calendars = new Calendars(problem);
    this.whole = whole;
    this.alive = alive;
    this.capacityRow = problem.capacities().stream().mapToInt(form::addRow).toArray();
    this.kindRow = kinds.stream().mapToInt(kind -> form.addRow(kind.count())).toArray();
    this.earlierRow = earlierValues.stream().mapToInt(value -> form.addRow(-value)).toArray();
    this.quotaRow = problem.quotas().stream().mapToInt(quota -> form.addRow(0)).toArray();
    addQuotas();
    openLoads();
    for (int k = 0; k < kinds.size(); k++) {
      addKind(k);
    }
    addPeriods();
  }

  private int addColumn(long most, boolean isCount, long[] worths) {
    int column = form.addColumn(most, isCount, worths);
    for (int j = 0; j < earlierRow.length; j++) {
      form.put(earlierRow[j], column, -worths[j]);
    }
    return column;
  }

  private void addQuotas() {
    for (int q = 0; q < quotaRow.length; q++) {
      int quota = q;
      long[] worths = problem.objectives().stream().mapToLong(objective -> objective.quotas().contains(quota) ? 1 : 0).toArray();
      int column = addColumn(problem.quotas().get(q), true, worths);
      form.put(quotaRow[q], column, 1);
      form.put(form.addRow(problem.quotas().get(q)), column, 1);
    }
  }

  private void openLoads() {
    for (Kind kind : kinds) {
      kind.parts().forEach(options -> options.forEach(option -> findLoad(option).ifPresent(load -> mostByLoad.merge(load, (long) kind.count() * amount(option, load), Long::sum))));
    }
    mostByLoad.keySet().forEach(load -> loadRow.put(load, form.addRow(0)));
  }

  /** What the option pours into its timetable; none if it is timely, or late, whatever the others do. */
  private Optional<Load> findLoad(Option option) {
    if (option.timing().isEmpty() || isAlwaysTimely(option.timing().get())) {
      return Optional.empty();
    }
    Timing timing = option.timing().get();
    boolean isNeverTimely = timing.lastPeriod() < timing.firstPeriod() || timing.amount() == 0;
    int calendar = calendars.of(timing.timetables());
    int piece = whole.contains(calendar) ? timing.amount() : 0;
    return isNeverTimely ? Optional.empty() : Optional.of(new Load(calendar, timing.timetables(), timing.firstPeriod(), timing.lastPeriod(), piece));
  }

  private boolean isAlwaysTimely(Timing timing) {
    boolean isBoundless = timing.timetables().stream().allMatch(timetable -> problem.timetables().get(timetable) == Integer.MAX_VALUE);
    return timing.lastPeriod() == Timing.ENDLESS || (isBoundless && timing.firstPeriod() <= timing.lastPeriod());
  }

  private static long amount(Option option, Load load) {
    return load.piece() > 0 ? 1 : option.timing().map(Timing::amount).orElse(0);
  }

  private void addKind(int k) {
    Kind kind = kinds.get(k);
    for (int bin : kind.bins()) {
      if (!alive.isAlive(k, bin)) {
        continue;
      }
      boolean isAlone = kind.parts().size() == 1;
      int column = isAlone ? -1 : addColumn(kind.count(), true, new long[problem.objectives().size()]);
      presences.add(new Presence(k, bin, column));
      presenceColumn.put(new Presence(k, bin, -1), column);
      if (!isAlone) {
        picked.set(column);
        form.put(kindRow[k], column, 1);
      }
      for (int part = 0; part < kind.parts().size(); part++) {
        int row = isAlone ? kindRow[k] : form.addExactRow(0);
        if (!isAlone) {
          form.put(row, column, -1);
        }
        addPicks(k, part, bin, row);
      }
    }
  }

  private void addPicks(int k, int part, int bin, int row) {
    List<Option> options = kinds.get(k).parts().get(part);
    for (int o = 0; o < options.size(); o++) {
      Option option = options.get(o);
      if (option.bin() == bin) {
        int column = addColumn(kinds.get(k).count(), true, worths(option));
        Pick pick = new Pick(k, part, o, bin, column);
        picks.add(pick);
        picked.set(column);
        picksByPresence.computeIfAbsent(new Presence(k, bin, -1), any -> new ArrayList<>()).add(pick);
        form.put(row, column, 1);
        option.uses().forEach(use -> form.put(capacityRow[use.of()], column, use.amount()));
        option.counts().forEach(use -> form.put(quotaRow[use.of()], column, -use.amount()));
        findLoad(option).ifPresent(load -> form.put(known(loadRow.get(load)), column, -amount(option, load)));
      }
    }
  }

  private long[] worths(Option option) {
    boolean isTimely = option.timing().isPresent() && isAlwaysTimely(option.timing().get());
    int amount = option.timing().map(Timing::amount).orElse(0);
    return IntStream.range(0, problem.objectives().size())
        .mapToLong(k -> option.worths().get(k) + (isTimely && problem.objectives().get(k).countsTimely() ? amount : 0))
        .toArray();
  }

  private void addPeriods() {
    List<Span> spans = new ArrayList<>();
    calendars.list().forEach(calendar -> addSpans(calendar, spans));
    long[] timely = problem.objectives().stream().mapToLong(objective -> objective.countsTimely() ? 1 : 0).toArray();
    loadRow.forEach(
        (load, row) -> {
          long size = Math.max(1, load.piece());
          long[] worths = java.util.Arrays.stream(timely).map(worth -> worth * size).toArray();
          for (Span span : spans) {
            if (span.calendar() == load.calendar() && load.firstPeriod() <= span.firstPeriod() && span.endPeriod() <= load.lastPeriod() + 1) {
              pour(load, row, span, worths, size);
            }
          }
        });
  }

  private void pour(Load load, int loadRow, Span span, long[] worths, long size) {
    List<Integer> rows = segments.stream().filter(segment -> isMet(segment, load, span)).map(Segment::row).toList();
    long room = rows.stream().mapToLong(row -> form.rows().get(row).most()).min().orElseThrow() / size;
    int column = addColumn(Math.min(room, known(mostByLoad.get(load))), load.piece() > 0, worths);
    form.put(loadRow, column, 1);
    rows.forEach(row -> form.put(row, column, size));
    timelyColumns.add(new Timely(load.calendar(), column, size));
  }

  private static boolean isMet(Segment segment, Load load, Span span) {
    return segment.firstPeriod() == span.firstPeriod() && load.timetables().contains(segment.timetable());
  }

  /** Periods that no window tells apart are one span, with a segment in each timetable; each is its own where amounts are taken whole. */
  private void addSpans(int calendar, List<Span> spans) {
    Set<Integer> cuts = new TreeSet<>();
    for (Load load : loadRow.keySet()) {
      if (load.calendar() == calendar) {
        cuts.add(load.firstPeriod());
        cuts.add(load.lastPeriod() + 1);
      }
    }
    if (whole.contains(calendar) && !cuts.isEmpty()) {
      List<Integer> ends = List.copyOf(cuts);
      IntStream.range(ends.getFirst(), ends.getLast()).forEach(cuts::add);
    }
    List<Integer> ordered = List.copyOf(cuts);
    for (int i = 0; i + 1 < ordered.size(); i++) {
      Span span = new Span(calendar, ordered.get(i), ordered.get(i + 1));
      spans.add(span);
      for (int timetable = 0; timetable < problem.timetables().size(); timetable++) {
        if (calendars.of(timetable) == calendar) {
          long length = (long) span.endPeriod() - span.firstPeriod();
          segments.add(new Segment(timetable, span.firstPeriod(), span.endPeriod(), form.addRow(length * problem.timetables().get(timetable))));
        }
      }
    }
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }

  /**
   * The rows' prices as a certificate; those of rows that the certificate does not name follow from the others.
   *
   * @param rowPrices in units of the objective, by row
   * @param unitPrices by kind
   * @param kept by bin
   */
  Prices prices(double[] rowPrices, double[] unitPrices, List<List<Integer>> kept) {
    List<Long> units = new ArrayList<>(java.util.Collections.nCopies(problem.listUnits().size(), 0L));
    for (int k = 0; k < kinds.size(); k++) {
      for (int unit : kinds.get(k).units()) {
        units.set(unit, fixed(unitPrices[k]));
      }
    }
    List<List<Long>> periods = new ArrayList<>();
    for (int t = 0; t < problem.timetables().size(); t++) {
      periods.add(periodPrices(t, rowPrices));
    }
    return new Prices(pick(earlierRow, rowPrices), pick(capacityRow, rowPrices), periods, pick(quotaRow, rowPrices), units, kept);
  }

  private List<Long> periodPrices(int timetable, double[] rowPrices) {
    List<Segment> own = segments.stream().filter(segment -> segment.timetable() == timetable).toList();
    int periods = own.stream().mapToInt(Segment::endPeriod).max().orElse(0);
    List<Long> prices = new ArrayList<>(java.util.Collections.nCopies(periods, 0L));
    own.forEach(segment -> IntStream.range(segment.firstPeriod(), segment.endPeriod()).forEach(p -> prices.set(p, fixed(rowPrices[segment.row()]))));
    return prices;
  }

  private static List<Long> pick(int[] rows, double[] rowPrices) {
    return IntStream.of(rows).mapToObj(row -> fixed(rowPrices[row])).toList();
  }

  private static long fixed(double price) {
    return Math.max(0, Math.round(price * Prices.ONE));
  }


  /** The picks of a kind in a bin. */
  List<Pick> listPicks(Presence presence) {
    return picksByPresence.getOrDefault(new Presence(presence.kind(), presence.bin(), -1), List.of());
  }

  /** Whether the column is a matter of where units lie, and not of periods or quotas. */
  boolean isPicked(int column) {
    return picked.get(column);
  }
  /** How much of a calendar is timely, without what is always. */
  long timely(int calendar, long[] amounts) {
    return timelyColumns.stream().filter(timely -> timely.calendar() == calendar).mapToLong(timely -> timely.size() * amounts[timely.column()]).sum();
  }

  /** The column of a bundle in a bin; -1 if the kind is none, or may not lie there. */
  int findPresence(int kind, int bin) {
    return presenceColumn.getOrDefault(new Presence(kind, bin, -1), -1);
  }

  /** The column that stands here for another formulation's pick; -1 if there is none. */
  int findColumn(Pick like) {
    for (Pick pick : listPicks(new Presence(like.kind(), like.bin(), -1))) {
      if (pick.part() == like.part() && pick.option() == like.option()) {
        return pick.column();
      }
    }
    return -1;
  }
}

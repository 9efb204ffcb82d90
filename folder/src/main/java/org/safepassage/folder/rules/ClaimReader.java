package org.safepassage.folder.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.ClaimKind;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Consent;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.TimeWindow;

/** Reads what a report claims: the claim, or what is wrong with its value. */
public final class ClaimReader {

  /** What came out. */
  public sealed interface Outcome {
    record Read(Claim claim) implements Outcome {}

    record Wrong(Finding finding) implements Outcome {}
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Finding finding;

    Refused(String wrong, String maybe) {
      super(wrong, null, false, false);
      this.finding = new Finding(wrong, maybe);
    }
  }

  private final java.util.Set<String> places;
  private final java.util.Set<String> parties;

  public ClaimReader(Tables tables) {
    this.places = tables.listIds("places");
    this.parties = tables.listIds("parties");
  }

  public Outcome read(ClaimKind kind, String value) {
    try {
      return new Outcome.Read(claim(kind, value));
    } catch (Refused e) {
      return new Outcome.Wrong(e.finding);
    }
  }

  private Claim claim(ClaimKind kind, String value) {
    List<String> words = CellText.listWords(value);
    return switch (kind) {
      case HELD_BY -> new Claim.HeldBy(new PartyId(known(one(kind, words), parties, "parties.csv")));
      case LOSS_EXPECTED -> loss(kind, words);
      case NO_LOSS_EXPECTED -> nothing(kind, words, new Claim.NoLossExpected());
      case CUT -> nothing(kind, words, new Claim.Cut());
      case PASSABLE -> nothing(kind, words, new Claim.Passable());
      case PERMISSION -> {
        count(kind, words, 1, 2);
        yield new Claim.Permission(word(PermissionState.class, words.get(0)), chance(words, 1));
      }
      case WINDOWS -> new Claim.Windows(windows(words));
      case PLEDGED -> {
        count(kind, words, 2, 3);
        yield new Claim.Pledged(word(PledgeState.class, words.get(0)), whole(words.get(1), 0), chance(words, 2));
      }
      case EXPIRES -> new Claim.Expires(moment(one(kind, words)));
      case CAPACITY -> new Claim.CampCapacity(whole(one(kind, words), 0));
      case LEAVE_BY -> new Claim.LeaveBy(moment(one(kind, words)));
      case VEHICLES -> new Claim.VehiclesThere(whole(one(kind, words), 0));
      case AT -> new Claim.IsAt(new PlaceId(known(one(kind, words), places, "places.csv")));
      case READY_FROM -> new Claim.ReadyFrom(moment(one(kind, words)));
      case CONSENT -> new Claim.ConsentIs(word(Consent.class, one(kind, words)));
      case STATUS -> new Claim.StatusIs(word(HouseholdStatus.class, one(kind, words)));
    };
  }

  private static Claim nothing(ClaimKind kind, List<String> words, Claim claim) {
    count(kind, words, 0, 0);
    return claim;
  }

  private static String one(ClaimKind kind, List<String> words) {
    count(kind, words, 1, 1);
    return words.get(0);
  }

  private static void count(ClaimKind kind, List<String> words, int least, int most) {
    if (words.size() < least || words.size() > most) {
      String form = most == 0 ? "takes no value" : "takes " + kind.value();
      String maybe = most == 0 ? "Maybe leave it blank." : "Maybe \"" + kind.example() + "\".";
      throw new Refused("does not fit the claim " + kind.word() + ", which " + form, maybe);
    }
  }

  private static String known(String id, java.util.Set<String> ids, String file) {
    if (!ids.contains(id)) {
      throw new Refused("is not in " + file, NearestName.maybe(id, ids));
    }
    return id;
  }

  private static Claim loss(ClaimKind kind, List<String> words) {
    count(kind, words, 3, 3);
    Instant earliest = moment(words.get(0));
    Instant likely = moment(words.get(1));
    Instant latest = moment(words.get(2));
    if (likely.isBefore(earliest) || latest.isBefore(likely)) {
      throw new Refused("has its times not in order: earliest, likely, latest", "Maybe two of them are swapped.");
    }
    return new Claim.LossExpected(earliest, likely, latest);
  }

  private static List<TimeWindow> windows(List<String> words) {
    List<TimeWindow> windows = new ArrayList<>();
    for (String word : words) {
      int slash = word.indexOf('/');
      if (slash < 0) {
        throw new Refused("has \"" + word + "\" where OPENS/CLOSES is needed", "Maybe a \"/\" is missing between the two.");
      }
      Instant opens = moment(word.substring(0, slash));
      Instant closes = moment(word.substring(slash + 1));
      if (!opens.isBefore(closes)) {
        throw new Refused("has a window that closes before it opens: " + word, "Maybe the two are swapped.");
      }
      windows.add(new TimeWindow(opens, closes));
    }
    List<TimeWindow> inOrder = new ArrayList<>(windows);
    inOrder.sort(java.util.Comparator.comparing(TimeWindow::opens));
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).opens().isBefore(inOrder.get(i - 1).closes())) {
        throw new Refused(
            "has overlapping windows: one opens at " + inOrder.get(i).opens() + " before the other closes at " + inOrder.get(i - 1).closes(),
            "Maybe they are one window.");
      }
    }
    return inOrder;
  }

  private static Instant moment(String text) {
    refuse(text, MomentWord.findWrong(text));
    return CellText.findMoment(text).orElseThrow();
  }

  private static int whole(String text, int least) {
    refuse(text, NumberWord.findWrong(new CellType.Whole(least, false), text));
    return CellText.findWhole(text).orElseThrow();
  }

  private static double chance(List<String> words, int index) {
    if (words.size() <= index) {
      return 1;
    }
    refuse(words.get(index), NumberWord.findWrong(new CellType.Decimal(0, false, 1), words.get(index)));
    return CellText.findDecimal(words.get(index)).orElseThrow();
  }

  private static void refuse(String word, Optional<Finding> wrong) {
    wrong.ifPresent(finding -> {
      throw new Refused("has \"" + word + "\", which " + finding.wrong(), finding.maybe());
    });
  }

  private static <E extends Enum<E>> E word(Class<E> type, String text) {
    List<String> known = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT);
      if (word.equals(text)) {
        return value;
      }
      known.add(word);
    }
    throw new Refused("has \"" + text + "\", which is no word that is known here", NearestName.maybe(text, known));
  }
}

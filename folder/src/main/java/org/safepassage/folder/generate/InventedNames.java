package org.safepassage.folder.generate;

import java.util.List;
import java.util.Locale;

/** Place names that mean nothing, in Latin and Arabic script, each once. */
final class InventedNames {
  private record Sound(String latin, String arabic) {}

  private static final List<Sound> BEGINNINGS =
      sounds("Tor تور Kel كيل Bru برو Dun دون Mor مور Zel زيل War وار Hol هول Fen فين Lun لون Rud رود Sol سول Yar يار Nim نيم Ghar غار");
  private static final List<Sound> MIDDLES =
      sounds("bek بيك dal دال kit كيت mar مار tun تون wen وين zor زور lis ليس ros روس fal فال dom دوم sin سين bol بول gan غان shad شاد");
  private static final List<Sound> ENDINGS =
      sounds("a ا i ي u و an ان in ين un ون at ات it يت ut وت ak اك ik يك uk وك ar ار ir ير ur ور as اس is يس us وس ash اش ish يش");

  /** Shares no factor with the number of names, so that stepping by it meets each name once. */
  private static final int STEP = 1_009;

  private final int first;
  private final boolean isLong;

  InventedNames(long seed, int wanted) {
    this.isLong = wanted > BEGINNINGS.size() * MIDDLES.size();
    if (wanted > count()) {
      throw new IllegalArgumentException(wanted + " names wanted, but there are only " + count());
    }
    this.first = Draws.of(seed, "names", 0).below(count());
  }

  private int count() {
    return BEGINNINGS.size() * MIDDLES.size() * (isLong ? ENDINGS.size() : 1);
  }

  private static List<Sound> sounds(String words) {
    List<String> list = List.of(words.split(" "));
    return java.util.stream.IntStream.range(0, list.size() / 2).mapToObj(i -> new Sound(list.get(2 * i), list.get(2 * i + 1))).toList();
  }

  String latin(int number) {
    return parts(number).stream().map(Sound::latin).reduce("", String::concat);
  }

  String arabic(int number) {
    return parts(number).stream().map(Sound::arabic).reduce("", String::concat);
  }

  String id(int number) {
    return latin(number).toLowerCase(Locale.ROOT);
  }

  private List<Sound> parts(int number) {
    int place = (int) ((first + (long) number * STEP) % count());
    Sound beginning = BEGINNINGS.get(place % BEGINNINGS.size());
    Sound middle = MIDDLES.get(place / BEGINNINGS.size() % MIDDLES.size());
    return isLong ? List.of(beginning, middle, ENDINGS.get(place / BEGINNINGS.size() / MIDDLES.size())) : List.of(beginning, middle);
  }
}

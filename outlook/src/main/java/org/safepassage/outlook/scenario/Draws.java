package org.safepassage.outlook.scenario;

/**
 * Draws for whatever is in doubt, each from the seed, the number of the scenario, what is drawn and the id of whose it is, and from nothing
 * else: a place more, a gate less or another order of the files never shifts the draw of another thing.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Keeps the draws of which part apart from those of where in it: any odd number. */
  private static final long BLOCKS = 0xD1B54A32D192ED03L;

  /** So many scenarios one after the other are spread evenly. */
  private static final int STRATA = 50;

  private final long seed;

  Draws(long seed) {
    this.seed = mix(seed + GOLDEN);
  }

  /** What is drawn of whom, as one number: FNV-1a over both words. */
  static long key(String what, String id) {
    long hash = 0xCBF29CE484222325L;
    for (String word : new String[] {what, id}) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
      }
      hash = (hash ^ 0x1F) * 0x100000001B3L;
    }
    return hash;
  }

  /**
   * For each of some scenarios a number above 0 and below 1, every one as likely. Of {@value #STRATA} scenarios in a row (from a multiple of that on) one lies in each of as many equal parts: so
   * what happens with some chance happens about that often in few scenarios too (Latin hypercube sampling; McKay, Beckman and Conover 1979).
   *
   * @param first the number of the first scenario; the same scenario has the same draw, whichever others are asked for
   */
  double[] uniforms(int first, int count, long key) {
    long own = mix(seed ^ key);
    double[] uniforms = new double[count];
    int[] parts = new int[STRATA];
    for (int s = 0; s < count; s++) {
      int number = first + s;
      if (s == 0 || number % STRATA == 0) {
        parts = shuffledParts(own, number / STRATA);
      }
      double drawn = (parts[number % STRATA] + open(mix(own + GOLDEN * (number + 1L)))) / STRATA;
      uniforms[s] = Math.min(drawn, Math.nextDown(1.0)); // The sum may be rounded up.
    }
    return uniforms;
  }

  /** For each scenario of a block the part that its draw lies in (Fisher and Yates). */
  private static int[] shuffledParts(long own, int block) {
    long chance = mix(own ^ BLOCKS * (block + 1L));
    int[] parts = new int[STRATA];
    for (int i = 1; i < STRATA; i++) {
      int other = (int) (open(mix(chance + GOLDEN * i)) * (i + 1));
      parts[i] = parts[other];
      parts[other] = i;
    }
    return parts;
  }

  /** Above 0 and below 1. */
  private static double open(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** The same of the standard normal distribution. */
  double[] normals(int first, int count, long key) {
    double[] normals = uniforms(first, count, key);
    for (int s = 0; s < count; s++) {
      normals[s] = Normal.quantile(normals[s]);
    }
    return normals;
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

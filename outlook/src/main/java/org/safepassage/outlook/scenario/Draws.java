package org.safepassage.outlook.scenario;

/**
 * Draws for whatever is in doubt, each from the seed, the number of the scenario, what is drawn and the id of whose it is, and from nothing
 * else: a place more, a gate less or another order of the files never shifts the draw of another thing.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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

  /** Above 0 and below 1, every value as likely. */
  double uniform(int scenario, long key) {
    long bits = mix(mix(seed ^ key) + GOLDEN * (scenario + 1L));
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** Of the standard normal distribution. */
  double normal(int scenario, long key) {
    return Normal.quantile(uniform(scenario, key));
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

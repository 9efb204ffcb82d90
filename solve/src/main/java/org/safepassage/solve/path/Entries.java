package org.safepassage.solve.path;

/** When an arc has room for one more to enter it, be it open then or not. */
public interface Entries {

  /** Always. */
  Entries UNLIMITED =
      new Entries() {
        @Override
        public int firstFrom(int arc, int tick) {
          return tick;
        }

        @Override
        public int lastUntil(int arc, int tick) {
          return tick;
        }
      };

  /** The first tick with room from the given one on. */
  int firstFrom(int arc, int tick);

  /** The last tick with room up to the given one; a negative tick if there is none from 0 on. */
  int lastUntil(int arc, int tick);
}

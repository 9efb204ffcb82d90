package org.safepassage.operation;

/**
 * How a household is told.
 *
 * @param channel such as phone, radio, messenger, runner; {@code none} = cannot be told
 */
public record Contact(String channel, int minutesToReach, int minutesToGetReady) {
  public boolean canBeTold() {
    return !channel.equals("none");
  }
}

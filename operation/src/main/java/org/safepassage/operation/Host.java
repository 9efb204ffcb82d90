package org.safepassage.operation;

/**
 * A state that takes people for good.
 *
 * @param reception shared by all its pledges
 */
public record Host(HostId id, String nameEn, String nameAr, PartyId party, java.util.Set<String> languages, Reception reception, String note) {
  public Host {
    languages = InOrder.set(languages);
  }
}

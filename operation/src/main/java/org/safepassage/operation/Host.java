package org.safepassage.operation;

/** A state that takes people for good. */
public record Host(HostId id, String nameEn, String nameAr, PartyId party, java.util.Set<String> languages, String note) {
  public Host {
    languages = InOrder.set(languages);
  }
}

package org.safepassage.operation;

/** What a place is for; a household's home is usually a settlement. */
public enum PlaceKind {
  SETTLEMENT,
  ASSEMBLY_POINT,
  JUNCTION,
  GATE,
  CAMP,
  AIRPORT
}

package org.safepassage.operation;

/** How firm the permission to use a crossing is, weakest first. */
public enum PermissionState {
  REFUSED,
  NOT_ASKED,
  ASKED,
  OFFERED,
  AGREED
}

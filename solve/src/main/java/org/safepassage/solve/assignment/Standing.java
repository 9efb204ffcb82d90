package org.safepassage.solve.assignment;

/** How sure it is that nothing is better by an objective. */
public enum Standing {
  /** The certificate's bound equals the value: anybody can check it in whole numbers. */
  PROVEN,
  /** Two different solvers say that nothing is better; the bound is a little above the value. */
  AGREED,
  /** The bound alone says how much better it might be. */
  UNPROVEN
}

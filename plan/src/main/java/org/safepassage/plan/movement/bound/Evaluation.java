package org.safepassage.plan.movement.bound;

/**
 * The relaxation at given prices.
 *
 * @param value the bound in fixed point
 * @param slack for each price, what its coupling leaves unused (negative: used too often): the subgradient
 */
record Evaluation(long value, double[] slack) {}

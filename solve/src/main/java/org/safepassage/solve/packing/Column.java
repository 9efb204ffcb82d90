package org.safepassage.solve.packing;

/**
 * One activity of a packing problem.
 *
 * @param value what one unit of it is worth
 * @param rows indices of the rows that it uses, each once
 * @param use how much of each it uses, above 0
 */
public record Column(double value, int[] rows, double[] use) {}

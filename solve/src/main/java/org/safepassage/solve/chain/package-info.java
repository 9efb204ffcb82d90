/**
 * The most that one carrier can collect: a walk through a network in time, loading items and delivering them, whose
 * value is found by dynamic programming over (tick, node, load). Mathematics only.
 */
@NullMarked
package org.safepassage.solve.chain;

import org.jspecify.annotations.NullMarked;

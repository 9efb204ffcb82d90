/**
 * Carriers that go to and fro between sources and sinks until everything has been brought: who makes which trips so that the last
 * one ends as early as possible, and a proof of how early that can be.
 */
@org.jspecify.annotations.NullMarked
package org.safepassage.solve.shuttle;

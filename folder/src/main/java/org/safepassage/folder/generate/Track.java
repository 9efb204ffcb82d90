package org.safepassage.folder.generate;

/**
 * A road of the invented land, between two sites by number.
 *
 * @param isNeeded part of the tree that joins all places, so that none is cut off without it
 */
record Track(int from, int to, boolean isNeeded) {}

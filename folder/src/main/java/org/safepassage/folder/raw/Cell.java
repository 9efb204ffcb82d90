package org.safepassage.folder.raw;

/**
 * One value as written.
 *
 * @param text trimmed; blank if the cell is
 * @param line counts from 1
 * @param column counts from 1: the cell in its row, or the character in its line
 */
public record Cell(String text, int line, int column) {}

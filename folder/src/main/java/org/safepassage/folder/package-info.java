/** The operation folder: what the planner writes, read whole or refused whole. */
@NullMarked
package org.safepassage.folder;

import org.jspecify.annotations.NullMarked;

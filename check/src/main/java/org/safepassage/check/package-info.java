/**
 * Judges a plan from the operation and the situation alone: each rule of docs/model.md, "Never broken", is one class. It knows no
 * solver, so that a mistake in the search cannot hide itself here.
 */
@NullMarked
package org.safepassage.check;

import org.jspecify.annotations.NullMarked;

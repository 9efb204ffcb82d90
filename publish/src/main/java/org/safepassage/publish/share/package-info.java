/** The shares of a plan by group of people, side by side. */
@NullMarked
package org.safepassage.publish.share;

import org.jspecify.annotations.NullMarked;

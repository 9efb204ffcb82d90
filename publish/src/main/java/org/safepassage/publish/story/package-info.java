/** The whole of what a plan decides about one household, in words for the family and the planner beside it. */
@NullMarked
package org.safepassage.publish.story;

import org.jspecify.annotations.NullMarked;

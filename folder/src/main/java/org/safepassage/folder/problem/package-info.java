/** What is wrong with a file, said so that a planner can mend it. */
@NullMarked
package org.safepassage.folder.problem;

import org.jspecify.annotations.NullMarked;

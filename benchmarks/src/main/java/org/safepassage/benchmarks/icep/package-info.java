/** The Isolated Community Evacuation Problem as its paper has it (Krutein and Goodchild 2022): read, solved, judged by its rules alone, and set beside what is published. */
@NullMarked
package org.safepassage.benchmarks.icep;

import org.jspecify.annotations.NullMarked;

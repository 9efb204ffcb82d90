/** The Bus Evacuation Problem as its papers have it (Bish 2011; Goerigk, Grün and Heßler 2013): read, solved, judged by its rules alone, and set beside what is published. */
@NullMarked
package org.safepassage.benchmarks.bep;

import org.jspecify.annotations.NullMarked;

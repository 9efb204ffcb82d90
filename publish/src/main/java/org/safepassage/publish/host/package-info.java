/** What a host gets: its own cases, and how many people there are besides. */
@NullMarked
package org.safepassage.publish.host;

import org.jspecify.annotations.NullMarked;

/** The plan as one page that opens anywhere without a network. */
@NullMarked
package org.safepassage.publish.page;

import org.jspecify.annotations.NullMarked;

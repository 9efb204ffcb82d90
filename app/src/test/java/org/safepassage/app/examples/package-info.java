@NullMarked
package org.safepassage.app.examples;

import org.jspecify.annotations.NullMarked;

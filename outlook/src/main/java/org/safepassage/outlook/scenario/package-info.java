@NullMarked
package org.safepassage.outlook.scenario;

import org.jspecify.annotations.NullMarked;

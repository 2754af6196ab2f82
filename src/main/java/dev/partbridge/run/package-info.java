/** Executes a plan and resumes it; speaks through one listener. */
@NullMarked
package dev.partbridge.run;

import org.jspecify.annotations.NullMarked;

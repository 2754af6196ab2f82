/** The program loses what it works with, at points drawn from a seed; eight runs in every build, fifty deep. */
@NullMarked
package dev.partbridge.crash;

import org.jspecify.annotations.NullMarked;

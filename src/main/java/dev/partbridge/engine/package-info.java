/** The use cases: what both shells, the command line and the window, call. */
@NullMarked
package dev.partbridge.engine;

import org.jspecify.annotations.NullMarked;

/** How long work says how far it is and is told to stop; knows no window. */
@NullMarked
package dev.partbridge.progress;

import org.jspecify.annotations.NullMarked;

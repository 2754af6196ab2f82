/** Whole migrations from a live source, by the genuine driver, and what goes wrong in them. */
@NullMarked
package dev.partbridge.live;

import org.jspecify.annotations.NullMarked;

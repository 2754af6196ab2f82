/** Work off the window's thread, and the one door back to it. */
@NullMarked
package dev.partbridge.ui.task;

import org.jspecify.annotations.NullMarked;

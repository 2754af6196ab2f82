/** What the window works on, held in one place, and the use cases that change it. */
@NullMarked
package dev.partbridge.ui.state;

import org.jspecify.annotations.NullMarked;

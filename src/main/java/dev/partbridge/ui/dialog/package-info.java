/** Everything that asks the user something in a window of its own. */
@NullMarked
package dev.partbridge.ui.dialog;

import org.jspecify.annotations.NullMarked;

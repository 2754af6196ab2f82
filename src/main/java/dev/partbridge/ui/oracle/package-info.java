/** The Oracle pane. */
@NullMarked
package dev.partbridge.ui.oracle;

import org.jspecify.annotations.NullMarked;

/** The PostgreSQL pane. */
@NullMarked
package dev.partbridge.ui.postgres;

import org.jspecify.annotations.NullMarked;

/** The window: the application and the one place where its panes are wired. */
@NullMarked
package dev.partbridge.ui;

import org.jspecify.annotations.NullMarked;

/** The frame: menus, toolbar, tabs, status bar. */
@NullMarked
package dev.partbridge.ui.shell;

import org.jspecify.annotations.NullMarked;

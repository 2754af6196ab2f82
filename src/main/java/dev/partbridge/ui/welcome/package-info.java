/** The first page. */
@NullMarked
package dev.partbridge.ui.welcome;

import org.jspecify.annotations.NullMarked;

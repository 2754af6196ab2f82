/** Fonts, colours and the style sheets. */
@NullMarked
package dev.partbridge.ui.theme;

import org.jspecify.annotations.NullMarked;

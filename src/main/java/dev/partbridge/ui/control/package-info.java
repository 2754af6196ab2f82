/** Small controls and factories that all panes share. */
@NullMarked
package dev.partbridge.ui.control;

import org.jspecify.annotations.NullMarked;

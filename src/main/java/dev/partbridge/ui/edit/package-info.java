/** Statements that are changed by hand: the editor in Review, and the list of all edits. */
@NullMarked
package dev.partbridge.ui.edit;

import org.jspecify.annotations.NullMarked;

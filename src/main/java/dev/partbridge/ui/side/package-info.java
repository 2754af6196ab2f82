/** What the two connection panes have in common: head, state in words, filter, tree. */
@NullMarked
package dev.partbridge.ui.side;

import org.jspecify.annotations.NullMarked;

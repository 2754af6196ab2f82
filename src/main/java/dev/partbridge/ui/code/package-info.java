/** Code areas: text with line numbers, syntax colours, marks and search. */
@NullMarked
package dev.partbridge.ui.code;

import org.jspecify.annotations.NullMarked;

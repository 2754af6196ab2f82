/** Connecting to a live Oracle database: what is asked, what was typed means, and the test of it. */
@NullMarked
package dev.partbridge.ui.connect;

import org.jspecify.annotations.NullMarked;

/** The Review view: one table's Oracle and PostgreSQL text side by side. */
@NullMarked
package dev.partbridge.ui.review;

import org.jspecify.annotations.NullMarked;

/** Oracle's scalar expressions and what each means in PostgreSQL: carried over whole, or refused with the reason. */
@NullMarked
package dev.partbridge.convert.expression;

import org.jspecify.annotations.NullMarked;

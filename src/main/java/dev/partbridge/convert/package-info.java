/** From Oracle's model to PostgreSQL's: the converter, the type table, one class per rule in {@code convert.rule}. */
@NullMarked
package dev.partbridge.convert;

import org.jspecify.annotations.NullMarked;

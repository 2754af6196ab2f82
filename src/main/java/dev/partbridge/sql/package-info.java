/** Names, positions and literals of both dialects: the only place where identifiers and literals are quoted. */
@NullMarked
package dev.partbridge.sql;

import org.jspecify.annotations.NullMarked;

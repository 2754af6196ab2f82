/** The target: a PostgreSQL by JDBC URL, or the one the program starts itself in a directory that is kept. */
@NullMarked
package dev.partbridge.connect;

import org.jspecify.annotations.NullMarked;

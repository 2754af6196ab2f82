/** What answers the statements: columns, rows, errors. */
@NullMarked
package dev.partbridge.testing.oracle.backend;

import org.jspecify.annotations.NullMarked;

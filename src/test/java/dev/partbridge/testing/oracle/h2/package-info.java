/** Oracle's tables and dictionary views kept in an in-memory H2 database, with grants and partitions. */
@NullMarked
package dev.partbridge.testing.oracle.h2;

import org.jspecify.annotations.NullMarked;

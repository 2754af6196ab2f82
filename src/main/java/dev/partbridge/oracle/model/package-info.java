/** What an Oracle schema holds, as far as partitioned tables need it: immutable, filled by every reader alike. */
@NullMarked
package dev.partbridge.oracle.model;

import org.jspecify.annotations.NullMarked;

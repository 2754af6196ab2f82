/** Oracle's internal formats of column and bind values. */
@NullMarked
package dev.partbridge.testing.oracle.value;

import org.jspecify.annotations.NullMarked;

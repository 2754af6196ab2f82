/** Oracle's dictionary in memory: the views of a release, filled from dumps, in a database of tests. */
@NullMarked
package dev.partbridge.testing.oracle.catalog;

import org.jspecify.annotations.NullMarked;

/** A double of an Oracle server: the genuine driver connects to it over loopback, tests command it. */
@NullMarked
package dev.partbridge.testing.oracle;

import org.jspecify.annotations.NullMarked;

/** Packets (TNS) and the primitive encodings of the calls inside them (TTC). */
@NullMarked
package dev.partbridge.testing.oracle.wire;

import org.jspecify.annotations.NullMarked;

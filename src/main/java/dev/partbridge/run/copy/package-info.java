/** Chunks on their way into the target, each in one transaction with its journal row. */
@NullMarked
package dev.partbridge.run.copy;

import org.jspecify.annotations.NullMarked;

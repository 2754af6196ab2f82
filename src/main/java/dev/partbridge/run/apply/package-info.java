/** Statements of the plan, each with its journal row in one transaction. */
@NullMarked
package dev.partbridge.run.apply;

import org.jspecify.annotations.NullMarked;

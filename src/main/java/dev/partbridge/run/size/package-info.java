/** How much room a migration will take on the target, estimated beforehand. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.run.size;

/** The statements of the structure tried on the real target, in transactions that are always rolled back. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.run.trial;

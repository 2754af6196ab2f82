/** Benchmarks: printed side by side, never asserted on time. Run by hand with -Pbench on a quiet machine. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.bench;

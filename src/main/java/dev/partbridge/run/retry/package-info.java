/** Rejected rows that are tried again, from what the target itself keeps of them. */
@NullMarked
package dev.partbridge.run.retry;

import org.jspecify.annotations.NullMarked;

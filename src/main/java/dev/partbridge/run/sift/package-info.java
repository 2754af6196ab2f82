/** Takes the rows out of the target that a key or foreign key refuses, and keeps them as rejects. */
@NullMarked
package dev.partbridge.run.sift;

import org.jspecify.annotations.NullMarked;

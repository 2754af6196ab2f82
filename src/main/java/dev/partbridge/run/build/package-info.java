/** How a run builds keys, indexes and foreign keys: leaf by leaf, then in one go on the root, which adopts them. */
@NullMarked
package dev.partbridge.run.build;

import org.jspecify.annotations.NullMarked;

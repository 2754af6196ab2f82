/** What the source says must be where: the rows of each Oracle partition. */
@NullMarked
package dev.partbridge.run.expect;

import org.jspecify.annotations.NullMarked;

/** The Validate view: the proof, partition by partition and check by check. */
@NullMarked
package dev.partbridge.ui.validate;

import org.jspecify.annotations.NullMarked;

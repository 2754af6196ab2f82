/** The proof: counts on both sides and checks across tables; reads only. */
@NullMarked
package dev.partbridge.run.validate;

import org.jspecify.annotations.NullMarked;

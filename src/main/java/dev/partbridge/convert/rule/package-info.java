/** One class for each rule a table's conversion can be steered by; what they offer stands in the registry. */
@NullMarked
package dev.partbridge.convert.rule;

import org.jspecify.annotations.NullMarked;

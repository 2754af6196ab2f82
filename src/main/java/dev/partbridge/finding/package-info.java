/** What is said of a source that cannot be carried over as it is, and the registry of codes, rules and choices. */
@NullMarked
package dev.partbridge.finding;

import org.jspecify.annotations.NullMarked;

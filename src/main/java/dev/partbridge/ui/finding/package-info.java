/** Findings and log, below Chains. */
@NullMarked
package dev.partbridge.ui.finding;

import org.jspecify.annotations.NullMarked;

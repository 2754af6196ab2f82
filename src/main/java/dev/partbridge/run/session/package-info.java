/** Executes a plan from its first statement to the proof: what is checked beforehand, the stages, one session a run. */
@NullMarked
package dev.partbridge.run.session;

import org.jspecify.annotations.NullMarked;

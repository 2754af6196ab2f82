/** The Run view: the plan's steps, how far each is, and how fast it goes. */
@NullMarked
package dev.partbridge.ui.run;

import org.jspecify.annotations.NullMarked;

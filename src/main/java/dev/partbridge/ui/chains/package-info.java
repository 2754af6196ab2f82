/** Chains: which table hangs on which, what migrates, and the choices for the selected one. */
@NullMarked
package dev.partbridge.ui.chains;

import org.jspecify.annotations.NullMarked;

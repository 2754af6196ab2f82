/** The log-in with a 12c password verifier, the server's side. */
@NullMarked
package dev.partbridge.testing.oracle.auth;

import org.jspecify.annotations.NullMarked;

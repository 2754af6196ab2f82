/** One client's session: negotiation, log-in and each call. */
@NullMarked
package dev.partbridge.testing.oracle.session;

import org.jspecify.annotations.NullMarked;

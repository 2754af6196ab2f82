/** The source: a live Oracle database, from the connect string as typed to pools of sessions and what the server is. */
@NullMarked
package dev.partbridge.connect.oracle;

import org.jspecify.annotations.NullMarked;

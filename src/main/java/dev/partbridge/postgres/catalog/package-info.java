/** Reads a target: what is there, server version, plans of queries. */
@NullMarked
package dev.partbridge.postgres.catalog;

import org.jspecify.annotations.NullMarked;

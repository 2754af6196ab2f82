package dev.partbridge.postgres.compare;

import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/**
 * Two expressions that are written differently: only the server can tell whether they mean the same, as it rewrites
 * what it stores.
 *
 * @param relation the table whose columns they speak of; absent for constants
 * @param trigger they speak of OLD and NEW rows of the table
 * @param wanted as planned
 * @param found as the server printed it
 */
public record SqlPair(Optional<QualifiedName> relation, boolean trigger, String wanted, String found) {}

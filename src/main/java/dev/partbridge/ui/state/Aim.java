package dev.partbridge.ui.state;

import dev.partbridge.sql.Identifier;
import java.util.Optional;

/**
 * What is converted for where a project says so.
 *
 * @param schema where names without schema go; absent for public
 * @param major PostgreSQL's major version; absent for the target's own
 */
public record Aim(Optional<Identifier> schema, Optional<Integer> major) {
    static final Aim BY_ITSELF = new Aim(Optional.empty(), Optional.empty());
}

package dev.partbridge.ui.connect;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import java.util.Optional;

/**
 * A server to be connected to; the password is in no text of it.
 *
 * @param password as it was typed; absent for that of the command, of PGPASSWORD or of ~/.pgpass
 */
public record ServerLogIn(Target.Url target, Optional<Secret> password) {}

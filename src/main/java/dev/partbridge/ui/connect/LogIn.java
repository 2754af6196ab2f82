package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.engine.LiveSource;

/** A database to be read, and what is logged in with; the password is in no text of it. */
public record LogIn(LiveSource source, OracleCredentials credentials) {}

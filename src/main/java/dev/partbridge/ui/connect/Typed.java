package dev.partbridge.ui.connect;

/**
 * What was typed, but for the passwords.
 *
 * @param address the connect string, which may name the user
 * @param user not looked at when the address names one
 * @param schemas separated by commas; empty for the user's own
 * @param texts a character set; empty for the database's
 * @param stores whether the three that follow are meant
 * @param wallet a folder
 * @param trustStore a file
 * @param keyStore a file
 */
record Typed(
        String address,
        String user,
        String schemas,
        String texts,
        boolean stores,
        String wallet,
        String trustStore,
        String keyStore) {}

package dev.partbridge.ui.connect;

/** What is asked of a server, but for the password. */
enum ServerField {
    HOST,
    PORT,
    DATABASE,
    USER,
    TLS,
    ROOT_CERTIFICATE,
    COMMAND,
    URL
}

package dev.partbridge.ui.code;

/** Whose SQL it is. */
public enum Dialect {
    ORACLE,
    POSTGRES
}

package dev.partbridge.run;

/**
 * At which state of the source chunks of a table were read: all of a family at one.
 *
 * @param table as Oracle names it
 * @param point such as {@code SCN 1234}
 * @param chunks pieces counted each
 * @param rows copied from them
 */
public record ReadAt(String table, String point, long chunks, long rows) {}

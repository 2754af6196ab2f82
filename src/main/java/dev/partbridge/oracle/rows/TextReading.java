package dev.partbridge.oracle.rows;

import java.nio.charset.Charset;

/** How CHAR and VARCHAR2 columns are read. */
public sealed interface TextReading {
    TextReading BY_DRIVER = new ByDriver();

    /** As characters, converted from the database's character set by server and driver. */
    record ByDriver() implements TextReading {}

    /**
     * As the bytes that are stored, for a database whose clients wrote another character set than it declares. Only
     * CHAR and VARCHAR2 can be read so: the national types are always in Unicode, and CLOB and LONG have no such way in
     * SQL.
     *
     * @param charset what the bytes really are
     * @param oneByteCharacters whether the declared character set has one byte for each character: only then can a
     *     value longer than RAW's 2,000 bytes be read in pieces (SUBSTRB puts blanks for half characters)
     */
    record AsBytes(Charset charset, boolean oneByteCharacters) implements TextReading {}
}

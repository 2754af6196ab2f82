package dev.partbridge.oracle.dictionary;

/** Takes the rows of one view, one after the other. */
interface RowReader {
    void row(Row row);
}

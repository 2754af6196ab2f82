package dev.partbridge.oracle.script.data;

/**
 * A run of whole records of a data file; the slices of a file follow each other without gap from the header's end.
 *
 * @param file relative to the source's folder, with '/' as separator
 * @param number counted from 1 within the table
 * @param offset of the first byte in the file
 * @param firstLine the line of that byte, counted from 1
 * @param rows records in it, blank lines not counted
 * @param bytes its length
 */
public record DataSlice(String file, int number, long offset, long firstLine, long rows, long bytes) {}

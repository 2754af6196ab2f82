package dev.partbridge.rows;

/**
 * Why a row of the source cannot be read as a row of its table.
 *
 * @param code SQLSTATE that PostgreSQL would give for the same trouble, such as 22P04 for a wrong number of fields
 * @param reason one sentence with the column and the value's trouble
 */
public record RowDefect(String code, String reason) {}

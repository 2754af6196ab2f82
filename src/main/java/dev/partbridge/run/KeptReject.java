package dev.partbridge.run;

import java.util.Optional;

/**
 * A row of the reject table, for a file.
 *
 * @param project the migration's name in the journal
 * @param table Oracle's, as it is shown
 * @param partition Oracle's; empty where the table has none, or none takes the row
 * @param chunk the journal's id of the chunk it was read with
 * @param origin the file or partition it was read from
 * @param line on which it begins there; for a database its number in the chunk; 0 for a row that was in and was moved
 *     for a key, while its place is not found: the origin is then the relation it was in, and the chunk empty unless the
 *     table has only one
 * @param address its own in a database, such as a rowid; empty where none is known
 * @param sqlState of the trouble
 * @param reason one sentence; may tell values of keys
 * @param row as the source holds it; absent where it was not asked for
 */
public record KeptReject(
        String project,
        String table,
        String partition,
        String chunk,
        String origin,
        long line,
        String address,
        String sqlState,
        String reason,
        Optional<String> row) {}

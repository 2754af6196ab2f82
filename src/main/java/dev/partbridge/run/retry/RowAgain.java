package dev.partbridge.run.retry;

import dev.partbridge.run.checksum.Checksum;
import java.util.List;
import java.util.Optional;

/**
 * A row of the reject table that is to be tried again; its values stay in the target.
 *
 * @param chunk the journal's id; of a moved row it says nothing
 * @param partition in which it is counted
 * @param line as the journal has it
 * @param moved it was in and was moved for a key
 * @param corrected it has values of the DBA's
 * @param wanted columns whose values are neither kept nor given
 * @param because why they are not kept
 * @param hash as the source has it
 */
record RowAgain(
        long id,
        String chunk,
        String partition,
        long line,
        String sqlState,
        boolean moved,
        boolean corrected,
        List<String> wanted,
        String because,
        Optional<Checksum> hash) {
    RowAgain {
        wanted = List.copyOf(wanted);
    }
}

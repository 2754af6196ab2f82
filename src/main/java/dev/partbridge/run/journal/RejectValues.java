package dev.partbridge.run.journal;

import dev.partbridge.postgres.copy.RowFields;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What a rejected row is tried again with.
 *
 * @param fields absent where they are not kept at all
 * @param wanted the columns that are not kept
 * @param because why they are not, the end of a sentence about them; empty where all are
 * @param hash of the row as the source has it, where rows are hashed and it could be read
 */
public record RejectValues(
        Optional<RowFields> fields, List<Identifier> wanted, String because, Optional<Checksum> hash) {
    private static final String UNREAD = "the source's row could not be read as its columns";
    private static final String LONG = "rows longer than " + RowFields.MOST_BYTES + " bytes are not kept whole";
    private static final String UNWRITABLE = "PostgreSQL cannot hold what the source has in them";

    public RejectValues {
        wanted = List.copyOf(wanted);
    }

    /**
     * Of a row that was read.
     *
     * @param fields absent where it is too long
     * @param all columns that the source brings
     */
    public static RejectValues read(Optional<RowFields> fields, List<Identifier> all, Optional<Checksum> hash) {
        if (fields.isEmpty()) {
            return new RejectValues(fields, all, LONG, hash);
        }
        List<Identifier> wanted = fields.get().wanted();
        return new RejectValues(fields, wanted, wanted.isEmpty() ? "" : UNWRITABLE, hash);
    }

    /**
     * Of a row that could not be read.
     *
     * @param fields its texts, where it has some
     * @param all columns that the source brings
     */
    public static RejectValues unread(Optional<RowFields> fields, List<Identifier> all) {
        List<Identifier> wanted = fields.map(RowFields::wanted).orElse(all);
        return new RejectValues(fields, wanted, wanted.isEmpty() ? "" : UNREAD, Optional.empty());
    }
}

package dev.partbridge.ui.chains;

/**
 * What a row of Chains shows, ready for the screen.
 *
 * @param chosen whether the table migrates
 * @param strategy Oracle's word, of a composite table both with a dash; empty for none
 * @param key the partition key of a table, the bound of a partition
 * @param target the strategy in PostgreSQL of a table, the leaf's name of a partition; empty until converted
 * @param errors findings of severity error about it that somebody still has to look at
 * @param signed findings about it that are signed off
 */
record ChainFacts(
        Kind kind,
        String name,
        boolean chosen,
        String strategy,
        String key,
        String parts,
        String rows,
        String size,
        String target,
        boolean converted,
        int errors,
        int warnings,
        int notes,
        int signed) {
    /** The kinds of row. */
    enum Kind {
        GROUP,
        TABLE,
        PARTITION,
        MORE
    }

    /** The number of partitions; a group shows its number behind its name. */
    String shownParts() {
        return kind == Kind.GROUP ? "" : parts;
    }

    static ChainFacts group(String name, int tables) {
        return new ChainFacts(Kind.GROUP, name, false, "", "", Integer.toString(tables), "", "", "", false, 0, 0, 0, 0);
    }

    static ChainFacts more(String text) {
        return new ChainFacts(Kind.MORE, text, false, "", "", "", "", "", "", false, 0, 0, 0, 0);
    }
}

package dev.partbridge.run.validate;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.validate.ChainRows.Trouble;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The three lines about a table partitioned by reference, and how each was proven. */
final class ChainLines {
    private enum Kind {
        ORPHANS("Orphans", "orphans"),
        COLOCATION("Colocation", "in another partition"),
        DRIFT("Key drift", "with another key");

        private final String title;
        private final String word;

        Kind(String title, String word) {
            this.title = title;
            this.word = word;
        }
    }

    private final TableMapping child;
    private final ChainLink link;
    private final KeyLookup lookup;

    private ChainLines(TableMapping child) {
        this.child = child;
        this.link = child.chain().orElseThrow();
        this.lookup = link.join();
    }

    /**
     * By rows that were read.
     *
     * @param twice keys of the parent that more than one of its rows has
     * @param since why they were, where constraints were to do; empty or {@code , since ...}
     * @param note more about it; may be empty
     */
    static List<CheckLine> ofRows(TableMapping child, ChainRows rows, Trouble twice, String since, String note) {
        ChainLines lines = new ChainLines(child);
        String scope = String.format(Locale.ROOT, "%,d rows read%s", rows.read(), since);
        CheckLine drift = lines.read(Kind.DRIFT, scope, rows.drifted(), lines.ofOwnKey() + note);
        return List.of(
                lines.read(Kind.ORPHANS, scope, rows.orphans(), note),
                lines.read(Kind.COLOCATION, scope, rows.elsewhere(), note),
                twice.rows() == 0 ? drift : lines.ambiguous(drift, twice));
    }

    /** By constraints, whether they prove it or not. */
    static List<CheckLine> ofConstraints(TableMapping child, ConstraintProof proof) {
        ChainLines lines = new ChainLines(child);
        String twice = lines.link.ownsKey()
                ? ""
                : " or " + names(lines.lookup.parentColumns()) + " twice in " + lines.lookup.parent();
        return List.of(
                lines.held(Kind.ORPHANS, proof.orphans(), ""),
                lines.held(Kind.COLOCATION, proof.colocation(), ""),
                lines.held(Kind.DRIFT, proof.orphans(), twice));
    }

    private CheckLine read(Kind kind, String scope, Trouble trouble, String note) {
        StringJoiner detail = new StringJoiner("\n");
        trouble.example().ifPresent(e -> detail.add("for example (" + names(lookup.childColumns()) + ")=(" + e + ")"));
        if (!note.isEmpty()) {
            detail.add(note.strip());
        }
        return line(
                kind,
                scope,
                String.format(Locale.ROOT, "%,d %s", trouble.rows(), kind.word),
                trouble.rows() == 0,
                detail.toString());
    }

    /** No row can be told to have its parent's key where two parents have the same. */
    private CheckLine ambiguous(CheckLine drift, Trouble twice) {
        String found = String.format(
                Locale.ROOT, "%s, %,d keys more than once in %s", drift.found(), twice.rows(), lookup.parent());
        String example = twice.example()
                .map(e -> "for example (" + names(lookup.parentColumns()) + ")=(" + e + ") of " + lookup.parent())
                .orElse("");
        return line(Kind.DRIFT, drift.scope(), found, false, (example + "\n" + drift.detail()).strip());
    }

    private CheckLine held(Kind kind, List<String> objections, String unless) {
        if (!objections.isEmpty()) {
            return line(
                    kind,
                    "no rows read",
                    "not proven by constraints: " + objections.get(0)
                            + (objections.size() > 1 ? " and " + (objections.size() - 1) + " more" : ""),
                    false,
                    String.join("\n", objections) + "\nThe proof by rows reads them and finds what is wrong, if"
                            + " anything is (--proof rows).");
        }
        return line(
                kind,
                "by constraints, no rows read",
                "0 " + kind.word + ", unless written in replica mode" + unless,
                true,
                "Proven by the foreign key " + wholeKey()
                        + ", which was validated when the rows were there, on each leaf"
                        + (kind == Kind.COLOCATION ? ", and by bounds that are equal, DEFAULT included" : "")
                        + ".\nNo constraint sees, and so this check does not: rows written by a session with"
                        + " session_replication_role = replica (AWS DMS, logical replication), or while triggers were"
                        + " disabled"
                        + (unless.isEmpty() ? "" : "; keys twice in the parent, which differ in the" + " partition key")
                        + ". The proof by rows does (--proof rows).");
    }

    private CheckLine line(Kind kind, String scope, String found, boolean passed, String detail) {
        return new CheckLine(
                kind.title,
                ObjectId.table(child.oracle()),
                child.postgres() + ": " + what(kind),
                scope,
                found,
                passed,
                detail);
    }

    private String what(Kind kind) {
        return switch (kind) {
            case ORPHANS -> names(lookup.childColumns()) + " in " + lookup.parent();
            case COLOCATION -> "leaf of each row and of its parent";
            case DRIFT -> names(link.ownsKey() ? link.key() : lookup.addedColumns()) + " against " + lookup.parent();
        };
    }

    private String wholeKey() {
        return link.ownsKey()
                ? "(" + names(lookup.childColumns()) + "), which holds the partition key (" + names(link.key()) + ")"
                : "on the whole key (" + names(lookup.childColumns()) + ", " + names(lookup.addedColumns()) + ")";
    }

    /** What another key is where the foreign key has the key; a line of its own, or empty. */
    private String ofOwnKey() {
        if (!link.ownsKey()) {
            return "";
        }
        return "The foreign key holds the partition key, so that a row with another one is an orphan"
                + link.withoutKey()
                        .map(o -> "; counted here are orphans that have a row in " + o.parent() + " by "
                                + names(o.childColumns()) + " alone")
                        .orElse("")
                + ".\n";
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}

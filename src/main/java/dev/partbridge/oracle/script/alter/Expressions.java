package dev.partbridge.oracle.script.alter;

import dev.partbridge.sql.Identifier;
import java.util.Set;

/** What the text of checks, virtual columns and indexed expressions says about columns. */
public interface Expressions {
    /** All names in it that may be columns. */
    Set<Identifier> names(String text);

    /** The same with a column's new name. */
    String renamed(String text, Identifier old, Identifier now);
}

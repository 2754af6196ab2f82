package dev.partbridge.convert;

import dev.partbridge.convert.rule.IdentifierCaseRule;
import dev.partbridge.convert.rule.LeafNamesRule;
import dev.partbridge.convert.rule.ReservedWordsRule;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;

/** How the names of one table, or of what belongs to none, are written in PostgreSQL. */
record NameRules(IdentifierCaseRule letters, ReservedWordsRule reserved, LeafNamesRule leaves) {
    static NameRules of(Choices choices, QualifiedName table) {
        return new NameRules(
                IdentifierCaseRule.of(choices.of(IdentifierCaseRule.ID, table)),
                ReservedWordsRule.of(choices.of(ReservedWordsRule.ID, table)),
                LeafNamesRule.of(choices.of(LeafNamesRule.ID, table)));
    }

    /** For what belongs to no table: schemas and sequences. */
    static NameRules of(Choices choices) {
        return new NameRules(
                IdentifierCaseRule.of(choices.of(IdentifierCaseRule.ID)),
                ReservedWordsRule.of(choices.of(ReservedWordsRule.ID)),
                LeafNamesRule.of(choices.of(LeafNamesRule.ID)));
    }

    /** In the letters that were chosen; for a part of a name. */
    String fold(Identifier oracle) {
        return letters.fold(oracle.text());
    }

    /** The name that is wanted for an object. */
    String name(Identifier oracle) {
        return reserved.name(fold(oracle));
    }
}

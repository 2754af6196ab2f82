package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code keys}: how a key that lacks the partition key is kept on a partitioned table. */
public enum KeysRule {
    /** Widened, with a registry where a foreign key from outside of the chain names the key or its values come from outside. */
    AS_NEEDED("as-needed"),
    /** The partition key's columns are appended. */
    WIDEN("widen"),
    /** As well, and a table beside it holds the key as it is in Oracle, kept by triggers. */
    REGISTRY("registry"),
    /** Each leaf has the key as it is in Oracle; nothing holds it across leaves. */
    PER_PARTITION("per-partition"),
    /** The table is not partitioned. */
    UNPARTITIONED("unpartitioned");

    public static final String ID = "keys";

    /** Where a key lacks the partition key; children by reference need their parent's wide one. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.KEYS,
            (table, model) -> Tables.partitioned(table)
                    && !Tables.by(table, Partitioning.BySystem.class)
                    && Tables.keyWithoutPartitionKey(table));

    private final String choice;

    KeysRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static KeysRule chosen(String choice) {
        for (KeysRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return AS_NEEDED;
    }

    /**
     * What is done for one table that is partitioned.
     *
     * @param choice a value of the registry
     * @param parentByReference other tables are partitioned by reference to it: their foreign keys need the wide key
     */
    public static KeysRule of(String choice, boolean parentByReference) {
        KeysRule chosen = chosen(choice);
        boolean instead = chosen == UNPARTITIONED || (chosen == PER_PARTITION && parentByReference);
        return instead ? AS_NEEDED : chosen;
    }

    /**
     * How a primary key is kept. PostgreSQL's PRIMARY KEY forces NOT NULL on all its columns, which a nullable partition
     * key cannot bear; UNIQUE NULLS NOT DISTINCT came with PostgreSQL 15.
     *
     * @param keyNullable the partition key may be NULL
     * @param targetMajor PostgreSQL's major version
     */
    public PrimaryKeyForm primaryKey(boolean keyNullable, int targetMajor) {
        if (this == PER_PARTITION) {
            return PrimaryKeyForm.PER_PARTITION;
        }
        if (!keyNullable) {
            return PrimaryKeyForm.WIDENED;
        }
        return targetMajor >= 15 ? PrimaryKeyForm.UNIQUE_NULLS_NOT_DISTINCT : PrimaryKeyForm.PER_PARTITION;
    }

    /** What becomes of a primary key without the partition key. */
    public enum PrimaryKeyForm {
        /** PRIMARY KEY with the partition key appended. */
        WIDENED,
        /** UNIQUE NULLS NOT DISTINCT with the partition key appended. */
        UNIQUE_NULLS_NOT_DISTINCT,
        /** PRIMARY KEY of each leaf. */
        PER_PARTITION
    }
}

package dev.partbridge.plan;

import java.util.Locale;

/** The phases of a migration; a bundle has one file for each that holds statements. */
public enum Phase {
    /** Of a run alone: the source's rows are looked through before anything is changed. */
    SCAN("source"),
    SCHEMAS("01-schemas"),
    SEQUENCES("02-sequences"),
    TABLES("03-tables"),
    PARTITIONS("04-partitions"),
    LOAD("data"),
    KEYS("05-keys"),
    INDEXES("06-indexes"),
    FOREIGN_KEYS("07-foreign-keys"),
    TRIGGERS("08-triggers"),
    STATISTICS("09-statistics"),
    /** Of a run alone: a bundle's scripts may be executed in a transaction, VACUUM never. */
    VACUUM("10-vacuum"),
    VALIDATION("90-validate");

    private final String file;

    Phase(String file) {
        this.file = file;
    }

    /** The bundle's file without {@code .sql}. */
    public String file() {
        return file;
    }

    /** For people: {@code foreign keys}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

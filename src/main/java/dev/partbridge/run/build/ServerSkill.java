package dev.partbridge.run.build;

/**
 * What a server makes of statements on partitioned tables, by {@code server_version_num}. All of it was seen on real
 * servers: catalogs after one statement on the root and after the leaves' own statements were compared.
 */
public record ServerSkill(int version) {
    /** Indexes and keys of a partitioned table, which take equal ones of its leaves for their own. */
    boolean adoptsIndexes() {
        return version >= 110_000;
    }

    /** Foreign keys of a partitioned table, which take equal, valid ones of its leaves for their own; 11 makes second ones. */
    boolean adoptsForeignKeys() {
        return version >= 120_000;
    }

    /**
     * The same where the parent is partitioned too. Before it was mended (13.17, 14.14, 15.9, 16.5, 17.1; never in 12) the
     * leaf's constraints and triggers for each of the parent's leaves stay behind, one for each pair.
     */
    boolean adoptsForeignKeysToPartitions() {
        return switch (version / 10_000) {
            case 13 -> version >= 130_017;
            case 14 -> version >= 140_014;
            case 15 -> version >= 150_009;
            case 16 -> version >= 160_005;
            case 17 -> version >= 170_001;
            default -> version >= 180_000;
        };
    }

    /** ADD FOREIGN KEY ... NOT VALID on a partitioned table, whose leaves are validated one by one (18, ALTER TABLE). */
    boolean validatesLeaves() {
        return version >= 180_000;
    }
}

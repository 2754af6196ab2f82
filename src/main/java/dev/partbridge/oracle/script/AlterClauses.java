package dev.partbridge.oracle.script;

/**
 * Clauses of ALTER TABLE and ALTER INDEX that change nothing of what is carried over: storage, and how Oracle keeps its
 * indexes up to date (SQL Language Reference, ALTER TABLE).
 */
final class AlterClauses {
    /** After a partition's maintenance. */
    static final Clauses MAINTENANCE = new Clauses(
            """
            upkeep:
            UPDATE INDEXES [ (*) ]
            UPDATE GLOBAL INDEXES
            INVALIDATE GLOBAL INDEXES
            DROP ALL STORAGE
            DROP|REUSE STORAGE
            CASCADE
            ONLINE
            INCLUDING|EXCLUDING INDEXES
            WITH|WITHOUT VALIDATION
            EXCEPTIONS INTO name
            ALLOW|DISALLOW CLUSTERING
            DEFERRED|IMMEDIATE INVALIDATION
            MAPPING TABLE
            LOB (*) (*)
            VARRAY name (*)
            SHRINK SPACE [ COMPACT ] [ CASCADE ]
            UNUSABLE LOCAL INDEXES
            REBUILD UNUSABLE LOCAL INDEXES
            ALLOCATE EXTENT [ (*) ]
            DEALLOCATE UNUSED [ KEEP # ]
            """,
            "");

    /** As an action of its own. */
    static final Clauses TABLE = new Clauses(
            """
            upkeep:
            ENABLE|DISABLE ALL TRIGGERS
            SHRINK SPACE [ CHECK ] [ COMPACT ] [ CASCADE ]
            ALLOCATE EXTENT [ (*) ]
            DEALLOCATE UNUSED [ KEEP # ]
            MINIMIZE|NOMINIMIZE RECORDS_PER_BLOCK
            UPGRADE [ NOT ] [ INCLUDING DATA ]
            COALESCE
            replication:
            DROP SUPPLEMENTAL LOG DATA (*) COLUMNS
            DROP SUPPLEMENTAL LOG GROUP name
            ADD SUPPLEMENTAL LOG DATA (*) COLUMNS
            ADD SUPPLEMENTAL LOG GROUP name (*) [ ALWAYS ]
            lob:
            MODIFY LOB (*) (*)
            MODIFY VARRAY name (*)
            upkeep:
            DROP UNUSED COLUMNS [ CHECKPOINT # ]
            DROP COLUMNS CONTINUE [ CHECKPOINT # ]
            ROW ARCHIVAL VISIBILITY
            READ WRITE
            """,
            """
            ADD PERIOD FOR name [ (*) ]
            """);

    /** After ALTER INDEX. */
    static final Clauses INDEX = new Clauses(
            """
            index:
            REBUILD [ PARTITION|SUBPARTITION name ] [ NOREVERSE ] [ ONLINE ]
            COALESCE [ CLEANUP ] [ PARTITION name ]
            MONITORING|NOMONITORING USAGE
            SHRINK SPACE [ COMPACT ] [ CASCADE ]
            ALLOCATE EXTENT [ (*) ]
            DEALLOCATE UNUSED [ KEEP # ]
            UPDATE BLOCK REFERENCES
            COMPILE|VISIBLE|ENABLE|USABLE
            MODIFY DEFAULT ATTRIBUTES [ FOR PARTITION name ]
            MODIFY PARTITION|SUBPARTITION name [ COALESCE ] [ USABLE|UNUSABLE ]
            RENAME PARTITION|SUBPARTITION name TO name
            INDEXING FULL
            """,
            """
            MODIFY PARTITION name
            REBUILD [ REVERSE ]
            PARAMETERS (*)
            """);

    private AlterClauses() {}
}

package dev.partbridge.oracle.script;

/**
 * Every clause that is read over or named as lost, by place (SQL Language Reference: CREATE TABLE, physical_properties
 * and table_properties; CREATE INDEX, index_attributes). Longer forms stand before shorter ones.
 */
final class KnownClauses {
    /** How segments are stored: PostgreSQL decides that by itself. */
    private static final String SEGMENT =
            """
            SEGMENT CREATION IMMEDIATE|DEFERRED
            PCTFREE|PCTUSED|INITRANS|MAXTRANS|PCTVERSION #
            STORAGE (*)
            TABLESPACE SET name
            TABLESPACE name
            LOGGING|NOLOGGING|FILESYSTEM_LIKE_LOGGING
            NOCOMPRESS
            COMPRESS ADVANCED [ LOW|HIGH ]
            COMPRESS [ BASIC ] [ FOR OLTP|QUERY|ARCHIVE|ALL|DIRECT_LOAD [ LOW|HIGH|OPERATIONS ] ] [ # ] [ NO ROW LEVEL LOCKING ] [ ROW LEVEL LOCKING ]
            ROW STORE COMPRESS [ BASIC|ADVANCED ]
            COLUMN STORE COMPRESS [ FOR QUERY|ARCHIVE [ LOW|HIGH ] ] [ NO ROW LEVEL LOCKING ] [ ROW LEVEL LOCKING ]
            INMEMORY|MEMCOMPRESS [ MEMCOMPRESS ] [ FOR DML|QUERY|CAPACITY [ LOW|HIGH ] ] [ AUTO ]
            NO INMEMORY|MEMCOMPRESS|DUPLICATE [ (*) ]
            PRIORITY NONE|LOW|MEDIUM|HIGH|CRITICAL
            DISTRIBUTE [ AUTO ] [ BY ROWID RANGE ] [ BY PARTITION ] [ BY SUBPARTITION ] [ FOR SERVICE name ]
            DUPLICATE [ ALL ]
            CELLMEMORY [ (*) ]
            CACHE|NOCACHE [ READS ]
            PARALLEL (*)
            PARALLEL [ # ]
            NOPARALLEL
            """;

    /** Large objects and collections: where they are stored, not what they hold. */
    private static final String LOB =
            """
            LOB (*) STORE AS [ SECUREFILE|BASICFILE ] [ segment ] [ (*) ]
            VARRAY name [ STORE AS ] [ SECUREFILE|BASICFILE ] [ LOB ] [ segment ] [ (*) ]
            NESTED TABLE name [ LOCAL|GLOBAL ] STORE AS name [ (*) ] [ RETURN AS VALUE|LOCATOR ]
            XMLTYPE [ COLUMN ] name STORE AS [ SECUREFILE|BASICFILE ] [ TRANSPORTABLE ] [ OBJECT RELATIONAL ] [ BINARY XML ] [ CLOB ] [ segment ] [ (*) ] [ ALLOW|DISALLOW NONSCHEMA ] [ ALLOW|DISALLOW ANYSCHEMA ]
            OPAQUE TYPE name STORE AS [ SECUREFILE|BASICFILE ] [ LOB ] [ segment ] [ (*) ]
            COLUMN name [ NOT ] SUBSTITUTABLE AT ALL LEVELS
            """;

    /** What Oracle does by itself around a table. */
    private static final String TABLE_ONLY =
            """
            MONITORING|NOMONITORING
            RESULT_CACHE (*)
            ENABLE|DISABLE ROW MOVEMENT
            ENABLE|DISABLE TABLE LOCK
            ENABLE|DISABLE LOGICAL REPLICATION
            ROWDEPENDENCIES|NOROWDEPENDENCIES
            SUPPLEMENTAL LOG DATA (*) COLUMNS
            SUPPLEMENTAL LOG GROUP name (*) [ ALWAYS ]
            DEFAULT COLLATION USING_NLS_COMP
            ILM (*)
            CLUSTERING BY [ LINEAR|INTERLEAVED ] ORDER (*) [ YES|NO ON LOAD ] [ YES|NO ON DATA MOVEMENT ] [ WITH|WITHOUT MATERIALIZED ZONEMAP [ (*) ] ]
            CLUSTER name (*)
            MEMOPTIMIZE FOR READ|WRITE
            NO MEMOPTIMIZE FOR READ|WRITE
            NO FLASHBACK ARCHIVE
            READ WRITE
            INDEXING ON
            NO ROW ARCHIVAL
            SHARING NONE|METADATA|DATA
            """;

    private static final String PARTITION_ONLY =
            """
            READ WRITE
            INDEXING ON
            INTERNAL
            ILM (*)
            OVERFLOW
            """;

    private static final String TABLE_LOST =
            """
            READ ONLY
            INDEXING OFF
            FLASHBACK ARCHIVE [ name ]
            ROW ARCHIVAL
            DEFAULT COLLATION name
            ANNOTATIONS (*)
            """;

    private static final String INDEX_ONLY =
            """
            COMPUTE STATISTICS
            ONLINE|VISIBLE|SORT|NOSORT|NOREVERSE|USABLE|GLOBAL
            ADVANCED LOW|HIGH
            INDEXING FULL
            DEFERRED|IMMEDIATE INVALIDATION
            """;

    private static final String INDEX_LOST =
            """
            INVISIBLE|UNUSABLE
            INDEXING PARTIAL
            ANNOTATIONS (*)
            """;

    /** After a table's columns. */
    static final Clauses TABLE = new Clauses(SEGMENT + LOB + TABLE_ONLY, TABLE_LOST);

    /** After ORGANIZATION INDEX: the table is not converted, its finding says so. */
    static final Clauses INDEX_ORGANIZED = new Clauses(
            """
            PCTTHRESHOLD #
            INCLUDING name
            OVERFLOW
            MAPPING TABLE
            NOMAPPING
            """,
            "");

    /** After a partition's bound. */
    static final Clauses PARTITION =
            new Clauses(SEGMENT + LOB + PARTITION_ONLY, "READ ONLY\nINDEXING OFF\nEXTERNAL LOCATION (*)");

    /** After a column's type. */
    static final Clauses COLUMN = new Clauses(
            """
            SORT
            VISIBLE
            COLLATE USING_NLS_COMP
            DECRYPT
            """,
            """
            INVISIBLE
            COLLATE name
            ENCRYPT [ USING text ] [ IDENTIFIED BY name ] [ text ] [ NO ] [ SALT ]
            ANNOTATIONS (*)
            DOMAIN name
            RESERVABLE
            """);

    /** After an index's columns. */
    static final Clauses INDEX = new Clauses(INDEX_ONLY + SEGMENT, INDEX_LOST);

    /** After USING INDEX: PostgreSQL makes the index of a key by itself. */
    static final Clauses KEY_INDEX = new Clauses(
            """
            LOCAL [ (*) ]
            GLOBAL PARTITION BY RANGE|HASH (*) [ PARTITIONS # ] [ STORE IN (*) ] [ (*) ]
            REVERSE
            INVISIBLE|UNUSABLE
            """
                    + INDEX_ONLY + SEGMENT,
            "");

    private KnownClauses() {}
}

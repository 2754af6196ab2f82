package dev.partbridge.oracle.script;

/**
 * Every clause that is read over or named as lost, by place (SQL Language Reference: CREATE TABLE, physical_properties
 * and table_properties; CREATE INDEX, index_attributes). Longer forms stand before shorter ones. A line {@code id:}
 * begins the clauses that are read over for the reason of that id in the registry.
 */
final class KnownClauses {
    private static final String STORAGE =
            """
            storage:
            SEGMENT CREATION IMMEDIATE|DEFERRED
            PCTFREE|PCTUSED|INITRANS|MAXTRANS|PCTVERSION #
            STORAGE (storage)
            TABLESPACE SET name
            TABLESPACE name
            """;

    /** How segments are stored: PostgreSQL decides that by itself. */
    private static final String SEGMENT = STORAGE
            + """
            logging:
            LOGGING|NOLOGGING|FILESYSTEM_LIKE_LOGGING
            compression:
            NOCOMPRESS
            COMPRESS ADVANCED [ LOW|HIGH ]
            COMPRESS [ BASIC ] [ FOR OLTP|QUERY|ARCHIVE|ALL|DIRECT_LOAD [ LOW|HIGH|OPERATIONS ] ] [ # ] [ NO ROW LEVEL LOCKING ] [ ROW LEVEL LOCKING ]
            ROW STORE COMPRESS [ BASIC|ADVANCED ]
            COLUMN STORE COMPRESS [ FOR QUERY|ARCHIVE [ LOW|HIGH ] ] [ NO ROW LEVEL LOCKING ] [ ROW LEVEL LOCKING ]
            memory:
            INMEMORY TEXT (names)
            INMEMORY|MEMCOMPRESS [ MEMCOMPRESS ] [ FOR DML|QUERY|CAPACITY [ LOW|HIGH ] ] [ AUTO ] (names)?
            NO INMEMORY|MEMCOMPRESS|DUPLICATE (names)?
            PRIORITY NONE|LOW|MEDIUM|HIGH|CRITICAL
            DISTRIBUTE [ AUTO ] [ BY ROWID RANGE ] [ BY PARTITION ] [ BY SUBPARTITION ] [ FOR SERVICE name|ALL|NONE ]
            DUPLICATE [ ALL ]
            CELLMEMORY
            NO CELLMEMORY
            CACHE|NOCACHE [ READS ]
            parallel:
            PARALLEL #
            PARALLEL (parallel)?
            NOPARALLEL
            """;

    /** Large objects and collections: where they are stored, not what they hold. */
    private static final String LOB =
            """
            lob:
            LOB (names) STORE AS [ SECUREFILE|BASICFILE ] [ segment ] (lob)?
            JSON (names) STORE AS [ SECUREFILE|BASICFILE ] [ segment ] (lob)?
            VARRAY name [ STORE AS ] [ SECUREFILE|BASICFILE ] [ LOB ] [ segment ] (lob)?
            XMLTYPE [ COLUMN ] name STORE AS [ SECUREFILE|BASICFILE ] [ TRANSPORTABLE ] [ OBJECT RELATIONAL ] [ BINARY XML ] [ CLOB ] [ segment ] (lob)? [ ALLOW|DISALLOW NONSCHEMA ] [ ALLOW|DISALLOW ANYSCHEMA ]
            OPAQUE TYPE name STORE AS [ SECUREFILE|BASICFILE ] [ LOB ] [ segment ] (lob)?
            COLUMN name [ NOT ] SUBSTITUTABLE AT ALL LEVELS
            """;

    private static final String LOB_LOST =
            """
            LOB (names) STORE AS [ SECUREFILE|BASICFILE ] [ segment ] (encrypted)
            NESTED TABLE name [ LOCAL|GLOBAL ] STORE AS name [ (*) ] [ RETURN AS VALUE|LOCATOR ]
            """;

    private static final String ILM =
            """
            upkeep:
            ILM ADD POLICY ROW STORE COMPRESS [ BASIC|ADVANCED ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
            ILM ADD POLICY COLUMN STORE COMPRESS [ FOR QUERY|ARCHIVE [ LOW|HIGH ] ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
            ILM ADD POLICY COMPRESS [ BASIC ] [ FOR OLTP|QUERY|ARCHIVE|ALL [ LOW|HIGH|OPERATIONS ] ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
            ILM ADD POLICY TIER TO name [ READ ONLY ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
            ILM (ilm)
            """;

    /** What Oracle does by itself around a table. */
    private static final String TABLE_ONLY = ILM
            + """
            upkeep:
            MONITORING|NOMONITORING
            ENABLE|DISABLE ROW MOVEMENT
            ENABLE|DISABLE TABLE LOCK
            ROWDEPENDENCIES|NOROWDEPENDENCIES
            CLUSTERING BY [ LINEAR|INTERLEAVED ] ORDER (names) [ YES|NO ON LOAD ] [ YES|NO ON DATA MOVEMENT ] [ WITH|WITHOUT MATERIALIZED ZONEMAP (names)? ]
            memory:
            RESULT_CACHE (result)
            MEMOPTIMIZE FOR READ|WRITE
            NO MEMOPTIMIZE FOR READ|WRITE
            replication:
            ENABLE|DISABLE LOGICAL REPLICATION [ ALL KEYS ] [ ALLOW NOVALIDATE KEYS ]
            SUPPLEMENTAL LOG DATA (supplemental) COLUMNS
            SUPPLEMENTAL LOG GROUP name (group) [ ALWAYS ]
            SHARING NONE|METADATA|DATA
            SHARING = NONE|METADATA|DATA
            usual:
            DEFAULT COLLATION USING_NLS_COMP
            NO FLASHBACK ARCHIVE
            READ WRITE
            INDEXING ON
            NO ROW ARCHIVAL
            """;

    private static final String PARTITION_ONLY = ILM
            + """
            usual:
            READ WRITE
            INDEXING ON
            INTERNAL
            storage:
            OVERFLOW
            """;

    private static final String TABLE_LOST =
            """
            READ ONLY
            INDEXING OFF
            FLASHBACK ARCHIVE [ name ]
            ROW ARCHIVAL
            DEFAULT COLLATION name
            CLUSTERING name JOIN name ON (*) [ JOIN name ON (*) ] [ JOIN name ON (*) ] BY [ LINEAR|INTERLEAVED ] ORDER (*) [ YES|NO ON LOAD ] [ YES|NO ON DATA MOVEMENT ] [ WITH|WITHOUT MATERIALIZED ZONEMAP (names)? ]
            REFRESH INTERVAL # SECOND|MINUTE|HOUR
            ANNOTATIONS (*)
            """
                    + LOB_LOST;

    private static final String INDEX_ONLY =
            """
            index:
            COMPUTE STATISTICS
            ONLINE|VISIBLE|SORT|NOSORT|NOREVERSE|USABLE|GLOBAL
            DEFERRED|IMMEDIATE INVALIDATION
            INDEXING FULL
            compression:
            ADVANCED LOW|HIGH
            """;

    private static final String INDEX_LOST =
            """
            INVISIBLE|UNUSABLE
            INDEXING PARTIAL
            ANNOTATIONS (*)
            """;

    /** After a table's columns. */
    static final Clauses TABLE = new Clauses(SEGMENT + LOB + TABLE_ONLY, TABLE_LOST);

    /** Of an index-organized table, whose finding says that PostgreSQL has none. */
    static final Clauses INDEX_ORGANIZED = new Clauses(
            """
            organization:
            PCTTHRESHOLD #
            INCLUDING name
            OVERFLOW
            MAPPING TABLE
            NOMAPPING
            """,
            "");

    /** Of an immutable or blockchain table, whose finding says what is lost. */
    static final Clauses IMMUTABLE = new Clauses(
            """
            organization:
            NO DROP [ UNTIL # DAYS IDLE ]
            NO DELETE [ UNTIL # DAYS AFTER INSERT ] [ LOCKED ]
            HASHING USING name|text VERSION name|text
            WITH ROW VERSION [ AND USER CHAIN ] name (names)
            WITH USER CHAIN name (names)
            """,
            "");

    /** After a partition's bound. */
    static final Clauses PARTITION =
            new Clauses(SEGMENT + LOB + PARTITION_ONLY, "READ ONLY\nINDEXING OFF\n" + LOB_LOST);

    /** After a column's type. */
    static final Clauses COLUMN = new Clauses(
            """
            usual:
            VISIBLE
            COLLATE USING_NLS_COMP
            DECRYPT
            storage:
            SORT
            """,
            """
            COLLATE name
            ENCRYPT [ USING text ] [ IDENTIFIED BY name ] [ text ] [ NO ] [ SALT ]
            ANNOTATIONS (*)
            DOMAIN name
            RESERVABLE
            SCOPE IS name
            WITH ROWID
            """);

    /** After an index's columns. */
    static final Clauses INDEX = new Clauses(INDEX_ONLY + SEGMENT, INDEX_LOST);

    /** At a partition of an index: PostgreSQL makes and names the parts itself. */
    static final Clauses INDEX_PARTITION = new Clauses(
            INDEX_ONLY + SEGMENT
                    + """
            index:
            UNUSABLE
            PARAMETERS (text)
            """,
            "");

    /** After USING INDEX: PostgreSQL makes the index of a key by itself. */
    static final Clauses KEY_INDEX = new Clauses(
            """
            key-index:
            REVERSE
            INVISIBLE|UNUSABLE
            """
                    + INDEX_ONLY + SEGMENT,
            "");

    private KnownClauses() {}
}

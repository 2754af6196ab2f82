-- what a schema holds beside relational tables; the other name is a container or a type
SELECT object_type AS kind,
       object_name AS name,
       CAST(NULL AS VARCHAR2(128)) AS other_owner,
       CAST(NULL AS VARCHAR2(128)) AS other_name
  FROM {P}_objects
 WHERE owner = :owner
   AND object_type IN ('VIEW', 'TRIGGER', 'PROCEDURE', 'FUNCTION', 'PACKAGE', 'TYPE', 'SYNONYM', 'CLUSTER', 'DATABASE LINK')
   AND object_name NOT LIKE 'BIN$%'
UNION ALL
SELECT 'MATERIALIZED VIEW',
       mview_name,
       NULL,
       container_name
  FROM {P}_mviews
 WHERE owner = :owner
UNION ALL
SELECT 'MATERIALIZED VIEW LOG',
       log_table,
       NULL,
       NULL
  FROM {P}_mview_logs
 WHERE log_owner = :owner
UNION ALL
SELECT 'EXTERNAL TABLE',
       table_name,
       NULL,
       NULL
  FROM {P}_external_tables
 WHERE owner = :owner
UNION ALL
SELECT 'OBJECT TABLE',
       table_name,
       table_type_owner,
       table_type
  FROM {P}_object_tables
 WHERE owner = :owner
   AND nested = 'NO'
   AND secondary = 'N'
   AND NVL(dropped, 'NO') = 'NO'
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY 1, 2

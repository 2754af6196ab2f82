SELECT table_name,
       CAST(NULL AS VARCHAR2(128)) AS column_name,
       comments
  FROM {P}_tab_comments
 WHERE owner = :owner
   AND comments IS NOT NULL
   AND table_name NOT LIKE 'BIN$%'
UNION ALL
SELECT table_name,
       column_name,
       comments
  FROM {P}_col_comments
 WHERE owner = :owner
   AND comments IS NOT NULL
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY 1, 2

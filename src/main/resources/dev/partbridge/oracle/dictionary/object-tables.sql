SELECT table_name,
       table_type_owner,
       table_type
  FROM {P}_object_tables
 WHERE owner = :owner
   AND nested = 'NO'
   AND secondary = 'N'
   AND NVL(dropped, 'NO') = 'NO'
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name

SELECT table_name,
       column_name,
       comments
  FROM {P}_col_comments
 WHERE owner = :owner
   AND comments IS NOT NULL
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, column_name

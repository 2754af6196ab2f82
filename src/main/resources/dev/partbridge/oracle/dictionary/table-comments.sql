SELECT table_name,
       comments
  FROM {P}_tab_comments
 WHERE owner = :owner
   AND comments IS NOT NULL
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name

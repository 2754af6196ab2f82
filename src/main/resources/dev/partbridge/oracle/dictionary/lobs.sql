SELECT table_name,
       segment_name
  FROM {P}_lobs
 WHERE owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, segment_name

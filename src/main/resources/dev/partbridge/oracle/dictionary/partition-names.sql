-- without bounds, which are LONG: only to see what is new
SELECT table_name,
       partition_name
  FROM {P}_tab_partitions
 WHERE table_owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, partition_position

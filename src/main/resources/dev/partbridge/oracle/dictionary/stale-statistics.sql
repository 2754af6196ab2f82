SELECT table_name,
       partition_name,
       subpartition_name
  FROM {P}_tab_statistics
 WHERE owner = :owner
   AND stale_stats = 'YES'
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, partition_name, subpartition_name

SELECT high_value,
       table_name,
       partition_name,
       partition_position,
       t.interval,
       tablespace_name,
       num_rows,
       avg_row_len,
       segment_created,
       compression,
       compress_for
  FROM {P}_tab_partitions t
 WHERE table_owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, partition_position

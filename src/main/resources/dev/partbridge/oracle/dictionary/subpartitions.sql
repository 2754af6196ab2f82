SELECT high_value,
       table_name,
       partition_name,
       subpartition_name,
       t.interval,
       tablespace_name,
       num_rows,
       avg_row_len,
       segment_created,
       compression,
       compress_for
  FROM {P}_tab_subpartitions t
 WHERE table_owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, partition_name, subpartition_position

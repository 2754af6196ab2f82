SELECT table_name,
       partitioned,
       temporary,
       iot_type,
       cluster_name,
       tablespace_name,
       num_rows,
       avg_row_len,
       segment_created,
       compression,
       compress_for
  FROM {P}_tables
 WHERE owner = :owner
   AND nested = 'NO'
   AND secondary = 'N'
   AND NVL(dropped, 'NO') = 'NO'
   AND (iot_type IS NULL OR iot_type = 'IOT')
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name

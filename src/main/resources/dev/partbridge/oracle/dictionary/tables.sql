SELECT table_name,
       partitioned,
       temporary,
       iot_type,
       cluster_name,
       tablespace_name,
       num_rows
  FROM {P}_tables
 WHERE owner = :owner
   AND nested = 'NO'
   AND secondary = 'N'
   AND NVL(dropped, 'NO') = 'NO'
   AND (iot_type IS NULL OR iot_type = 'IOT')
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name

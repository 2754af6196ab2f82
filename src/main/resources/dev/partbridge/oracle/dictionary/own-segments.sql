SELECT segment_name,
       partition_name,
       bytes
  FROM user_segments
 WHERE segment_type LIKE 'TABLE%'
 ORDER BY segment_name, partition_name

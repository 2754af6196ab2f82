SELECT segment_name,
       partition_name,
       segment_type,
       bytes
  FROM dba_segments
 WHERE owner = :owner
   AND (segment_type LIKE 'TABLE%' OR segment_type IN ('LOBSEGMENT', 'LOB PARTITION', 'LOB SUBPARTITION'))
 ORDER BY segment_name, partition_name

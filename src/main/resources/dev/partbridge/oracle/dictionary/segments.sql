SELECT segment_name,
       partition_name,
       bytes
  FROM dba_segments
 WHERE owner = :owner
   AND segment_type LIKE 'TABLE%'
 ORDER BY segment_name, partition_name

SELECT owner,
       index_name,
       index_type,
       table_name,
       uniqueness,
       tablespace_name,
       partitioned,
       join_index,
       ityp_owner,
       ityp_name
  FROM {P}_indexes
 WHERE table_owner = :owner
   AND index_type <> 'LOB'
   AND NVL(dropped, 'NO') = 'NO'
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, owner, index_name

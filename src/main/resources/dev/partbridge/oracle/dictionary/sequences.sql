SELECT sequence_name,
       min_value,
       max_value,
       increment_by,
       cycle_flag,
       cache_size,
       last_number
  FROM {P}_sequences
 WHERE sequence_owner = :owner
 ORDER BY sequence_name

-- statement since 12.1
SELECT table_name,
       column_name,
       generation_type,
       sequence_name,
       identity_options
  FROM {P}_tab_identity_cols
 WHERE owner = :owner
 ORDER BY table_name, column_name

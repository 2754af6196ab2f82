SELECT data_default,
       table_name,
       column_name,
       column_id,
       data_type,
       data_type_owner,
       data_type_mod,
       data_length,
       data_precision,
       data_scale,
       char_length,
       char_used,
       nullable,
       avg_col_len,
       hidden_column,
       virtual_column
     , default_on_null -- since 12.1
     , identity_column -- since 12.1
     , user_generated -- since 12.2
  FROM {P}_tab_cols
 WHERE owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, internal_column_id

SELECT owner,
       name,
       column_name
  FROM {P}_part_key_columns
 WHERE owner = :owner
   AND TRIM(object_type) = 'INDEX'
 ORDER BY name, column_position

-- the keys of other schemas that foreign keys reference
SELECT owner,
       constraint_name,
       table_name,
       column_name
  FROM {P}_cons_columns
 WHERE (owner, constraint_name) IN
       (SELECT r_owner, r_constraint_name
          FROM {P}_constraints
         WHERE owner = :owner AND constraint_type = 'R' AND r_owner <> :owner)
 ORDER BY owner, constraint_name, position

SELECT owner,
       constraint_name,
       table_name
  FROM {P}_constraints
 WHERE constraint_type IN ('P', 'U')
   AND (owner, constraint_name) IN
       (SELECT r_owner, r_constraint_name
          FROM {P}_constraints
         WHERE owner = :owner AND constraint_type = 'R' AND r_owner <> :owner)
 ORDER BY owner, constraint_name

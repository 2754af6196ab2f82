SELECT search_condition,
       table_name,
       constraint_name,
       constraint_type,
       r_owner,
       r_constraint_name,
       delete_rule,
       status,
       deferrable,
       deferred,
       validated,
       generated,
       index_owner,
       index_name
  FROM {P}_constraints
 WHERE owner = :owner
   AND constraint_type IN ('P', 'U', 'R', 'C')
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, constraint_name

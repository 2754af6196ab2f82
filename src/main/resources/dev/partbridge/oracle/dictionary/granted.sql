SELECT grantee,
       table_name,
       privilege
  FROM all_tab_privs
 WHERE table_schema = :owner
   AND privilege IN ('SELECT', 'READ', 'FLASHBACK')
 ORDER BY table_name, privilege

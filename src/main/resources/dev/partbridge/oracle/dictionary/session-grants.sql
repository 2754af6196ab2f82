SELECT 'PRIVILEGE' AS kind,
       privilege AS name
  FROM session_privs
UNION ALL
SELECT 'ROLE',
       role
  FROM session_roles
 ORDER BY 1, 2

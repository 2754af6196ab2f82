SELECT privilege
  FROM session_privs
 ORDER BY privilege

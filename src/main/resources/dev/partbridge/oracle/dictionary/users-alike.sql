SELECT username
  FROM all_users
 WHERE UPPER(username) = UPPER(:owner)
 ORDER BY username

SELECT current_scn
  FROM v$database

-- nobody needs a grant for the database's own tablespace; PostgreSQL 9.6 to 18
SELECT s.name, t.oid IS NOT NULL,
       coalesce(t.oid = d.dattablespace OR has_tablespace_privilege(t.oid, 'CREATE'), false)
FROM unnest(?::text[]) WITH ORDINALITY AS s (name, at)
JOIN pg_catalog.pg_database d ON d.datname = current_database()
LEFT JOIN pg_catalog.pg_tablespace t ON t.spcname::text = s.name
ORDER BY s.at

SELECT s.name, n.oid IS NOT NULL,
       coalesce(has_schema_privilege(n.oid, 'USAGE') AND has_schema_privilege(n.oid, 'CREATE'), false)
FROM unnest(?::text[]) WITH ORDINALITY AS s (name, at)
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname::text = s.name
ORDER BY s.at

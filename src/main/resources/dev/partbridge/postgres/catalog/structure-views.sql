-- views of all columns and rows of one table, by what they depend on
SELECT c.oid, n.nspname, c.relname,
       ARRAY(SELECT DISTINCT bn.nspname::text || chr(10) || b.relname::text
             FROM pg_catalog.pg_rewrite r
             JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
                  AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> c.oid
             JOIN pg_catalog.pg_class b ON b.oid = d.refobjid
             JOIN pg_catalog.pg_namespace bn ON bn.oid = b.relnamespace
             WHERE r.ev_class = c.oid ORDER BY 1),
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
       ARRAY(SELECT coalesce(pg_get_expr(v.adbin, v.adrelid), '') FROM pg_catalog.pg_attribute a
             LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
       pg_get_viewdef(c.oid)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v'
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C"

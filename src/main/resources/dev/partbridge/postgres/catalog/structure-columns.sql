-- of tables that are no partition of another one of those asked for: partitions have the columns of theirs
SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod),
       a.attnotnull
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o -- 18+
                         WHERE o.conrelid = a.attrelid AND o.contype = 'n' AND o.conkey[1] = a.attnum -- 18+
                           AND NOT o.convalidated) -- 18+
       ,
       CASE WHEN a.attcollation <> y.typcollation THEN l.collname END,
       pg_get_expr(e.adbin, e.adrelid), d.description,
       a.attidentity, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, -- 10+
       '', NULL, NULL, NULL, NULL, NULL, NULL, -- <10
       a.attgenerated -- 12+
       '' -- <12
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
LEFT JOIN pg_catalog.pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
LEFT JOIN pg_catalog.pg_description d
     ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = a.attnum
LEFT JOIN pg_catalog.pg_depend p -- 10+
     ON p.refclassid = 'pg_catalog.pg_class'::regclass AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum -- 10+
     AND p.classid = 'pg_catalog.pg_class'::regclass AND p.deptype = 'i' AND a.attidentity <> '' -- 10+
LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid -- 10+
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid
                  AND i.inhparent IN (SELECT unnest(?::oid[])) -- objects
                 )
ORDER BY a.attrelid, a.attnum

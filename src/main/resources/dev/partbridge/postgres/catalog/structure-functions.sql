SELECT n.nspname, p.proname, regexp_replace(pg_get_function_arguments(p.oid), '(^|, )IN ', '\1', 'g'),
       coalesce(pg_get_function_result(p.oid), ''), l.lanname, p.provolatile,
       p.proisstrict, p.prosecdef, p.proparallel, p.proleakproof, p.proconfig, p.prosrc,
       NOT EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS g
                   WHERE g.grantee = 0 AND g.privilege_type = 'EXECUTE'),
       NULL -- schemas
       CASE WHEN l.lanname <> 'plpgsql' THEN pg_get_functiondef(p.oid) END -- objects
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE n.nspname::text = ANY (?) -- schemas
WHERE p.oid IN (SELECT unnest(?::oid[])) -- objects
  AND p.prokind IN ('f', 'p') -- 11+
  AND NOT p.proisagg AND NOT p.proiswindow -- <11
ORDER BY n.nspname::text COLLATE "C", p.proname::text COLLATE "C", 3

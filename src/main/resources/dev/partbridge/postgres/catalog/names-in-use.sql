-- schemas and names of relations, then of functions; a schema that is empty means the current one
WITH relation AS (
  SELECT coalesce(nullif(s, ''), current_schema()) AS schema, n AS name
  FROM (SELECT unnest(?::text[]) AS s, unnest(?::text[]) AS n) r
), function AS (
  SELECT coalesce(nullif(s, ''), current_schema()) AS schema, n AS name
  FROM (SELECT unnest(?::text[]) AS s, unnest(?::text[]) AS n) f
)
SELECT CASE WHEN c.relkind IN ('r', 'p', 'f') THEN 'table' WHEN c.relkind IN ('i', 'I') THEN 'index'
            WHEN c.relkind = 'S' THEN 'sequence' WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'type' END
       || ' ' || n.nspname || '.' || c.relname AS taken
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE (n.nspname::text, c.relname::text) IN (SELECT schema, name FROM relation)
UNION
-- a table makes a type of its name; arrays' types step aside by themselves
SELECT 'type ' || n.nspname || '.' || t.typname
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typrelid = 0 AND t.typcategory <> 'A' AND (n.nspname::text, t.typname::text) IN (SELECT schema, name FROM relation)
UNION
SELECT 'function ' || n.nspname || '.' || p.proname
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE (n.nspname::text, p.proname::text) IN (SELECT schema, name FROM function)
ORDER BY 1

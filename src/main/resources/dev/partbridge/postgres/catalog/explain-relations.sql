WITH RECURSIVE plan(json) AS (SELECT ?::jsonb), node(n) AS (
  SELECT json -> 0 -> 'Plan' FROM plan
  UNION ALL SELECT child FROM node, jsonb_array_elements(n -> 'Plans') AS child
)
SELECT DISTINCT n ->> 'Schema', n ->> 'Relation Name' FROM node WHERE jsonb_exists(n, 'Relation Name')

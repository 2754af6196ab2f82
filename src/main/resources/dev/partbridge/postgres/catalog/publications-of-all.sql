-- since 10
SELECT p.pubname::text FROM pg_catalog.pg_publication p WHERE p.puballtables ORDER BY p.pubname

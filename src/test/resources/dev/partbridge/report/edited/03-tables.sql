-- Partbridge 0.1.0: shop to PostgreSQL 18
-- 03-tables.sql: tables
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

-- table:shop.a?DROP
CREATE TABLE shop."a
DROP" ();

-- table:shop.orders
-- edited by hand
CREATE TABLE shop.orders (
    name text DEFAULT 'ü'
) WITH (fillfactor = 90);
CREATE INDEX ON shop.orders (name); -- for the search
;

-- Partbridge 0.1.0: shop to PostgreSQL 18
-- rollback/05-keys.sql: takes back keys
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

-- constraint:shop.orders#orders_pk
ALTER TABLE shop.orders DROP CONSTRAINT orders_pk -- once
;
